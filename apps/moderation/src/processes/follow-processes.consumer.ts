import { processPublishedV1 } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { ProcessStore } from './process.store.js';

/** Learns from each published version of a process how its cases are to be decided. */
@Injectable()
export class FollowProcesses {
  constructor(private readonly processes: ProcessStore) {}

  @Consumes(processPublishedV1, { name: 'moderation.follow-process-when-published' })
  async published({ data }: ReceivedEvent<typeof processPublishedV1>, tx: Tx): Promise<void> {
    await this.processes.put(tx, { slug: data.slug, undoMinutes: data.undoMinutes ?? null });
  }
}
