import type { Actor } from '@gemeinsam/contracts';
import { afterCommit, newId, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CompleteBatch } from './complete-batch.service.js';
import { type NewFile, PaperBatchStore } from './paper-batch.store.js';
import { ReadingJobs } from './reading.jobs.js';

/** Takes uploaded files in as one batch. A file that was taken in before is noted, and not read again. */
@Injectable()
export class CreateBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperBatchStore,
    private readonly completion: CompleteBatch,
    private readonly jobs: ReadingJobs,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the batch once it is kept; reading goes on in the background. */
  async create(name: string, files: readonly NewFile[], actor: Actor): Promise<string> {
    const id = newId();
    await this.unitOfWork.run(async (tx) => {
      await this.store.insertBatch(tx, { id, name, at: this.clock.now(), by: actor.name ?? actor.id });
      const toRead: string[] = [];
      // In order of their content, so that two batches with the same files wait for each other and do not deadlock.
      const inOrder = files
        .map((file, index) => ({ file, number: index + 1 }))
        .sort((a, b) => (a.file.sha256 < b.file.sha256 ? -1 : 1));
      for (const { file, number } of inOrder) {
        const fileId = await this.store.insertFile(tx, id, number, file);
        if (fileId) toRead.push(fileId);
      }
      if (toRead.length === 0) await this.completion.ifDone(tx, id);
      afterCommit(tx, () => this.jobs.add(toRead));
    });
    return id;
  }
}
