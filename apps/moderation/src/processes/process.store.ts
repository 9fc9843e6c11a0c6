import type { Tx } from '@gemeinsam/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { MODERATION_CONFIG, type ModerationConfig } from '../moderation.config.js';
import { ProcessEntity } from './process.entity.js';

/** Where it is kept how the cases of a process are to be decided. */
@Injectable()
export class ProcessStore {
  constructor(@Inject(MODERATION_CONFIG) readonly config: Pick<ModerationConfig, 'UNDO_MINUTES'>) {}

  async put(tx: Tx, process: ProcessEntity): Promise<void> {
    await tx.upsert(ProcessEntity, process, ['slug']);
  }

  /** How long a decision can be taken back before it is told. */
  async undoMinutes(tx: Tx, slug: string): Promise<number> {
    const found = await tx.findOneBy(ProcessEntity, { slug });
    return found?.undoMinutes ?? this.config.UNDO_MINUTES;
  }
}
