import type { Actor, BatchSource } from '@gemeinsam/contracts';
import { afterCommit, newId, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { keyReused } from '../../../contributions/contribution.errors.js';
import { BlobRemoval } from '../../../erasure/blob-removal.service.js';
import { canonicalJson } from '../../../hashing/canonical-json.js';
import { KeyedHash } from '../../../hashing/keyed-hash.js';
import { noScanAtAll } from './batch.errors.js';
import { CompleteBatch } from './complete-batch.service.js';
import { type NewFile, PaperBatchStore } from './paper-batch.store.js';
import { ReadingQueue } from './reading-queue.jobs.js';

export interface NewBatch {
  name: string;
  files: readonly NewFile[];
  /** Files that came with the others and are no scans. */
  refused: readonly { name: string; problem: string }[];
  source: BatchSource;
  key?: string | undefined;
  /** The name was made up at the door and says nothing about what was sent. */
  unnamed?: boolean;
}
/** A batch that is kept; `repeated` when it was before. */
export interface TakenIn {
  id: string;
  repeated: boolean;
}

/** Takes files in as one batch. A file that was taken in before is noted, and not read again. */
@Injectable()
export class CreateBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperBatchStore,
    private readonly completion: CompleteBatch,
    private readonly queue: ReadingQueue,
    private readonly removal: BlobRemoval,
    private readonly hash: KeyedHash,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the batch once it is kept; reading goes on in the background. The same key with the same files is the same batch;
   * with others it is refused, because nobody would read those.
   */
  async create(batch: NewBatch, actor: Actor): Promise<TakenIn> {
    if (batch.files.length === 0) noScanAtAll(batch.refused);
    // A key of the watched folder is our own and names what lies in it.
    const fingerprint =
      batch.key === undefined || batch.source === 'folder' ? undefined : this.fingerprintOf(batch);
    const taken = await this.unitOfWork.run(async (tx) => {
      const id = newId();
      const { name, source, key } = batch;
      const by = actor.name ?? actor.id;
      const at = this.clock.now();
      if (!(await this.store.insertBatch(tx, { id, name, source, key, fingerprint, at, by }))) {
        await this.dropUnread(tx, batch.files);
        return this.store.ofKey(tx, key!);
      }
      const toRead = await this.insertAll(tx, id, 1, batch.files);
      for (const [index, file] of batch.refused.entries())
        await this.store.insertRefused(tx, id, batch.files.length + index + 1, file);
      if (toRead.length === 0) await this.completion.ifDone(tx, id);
      return { id, fresh: true as const };
    });
    if ('fresh' in taken) return { id: taken.id, repeated: false };
    // Refused after the commit, which removes the files that nobody reads. Older versions kept no fingerprint.
    if (taken.fingerprint !== null && taken.fingerprint !== fingerprint) keyReused();
    return { id: taken.id, repeated: true };
  }

  /** What makes two uploads the same: the name that a person gave, and the files in their order. */
  private fingerprintOf({ name, unnamed, files, refused }: NewBatch): string {
    return this.hash.of(
      canonicalJson({
        ...(!unnamed && { name }),
        files: files.map((file) => file.sha256),
        refused: refused.map((file) => file.name),
      }),
    );
  }

  /** Adds the scans that a sheet was scanned with once more. Returns how many of them are to be read. */
  async addRescan(tx: Tx, batchId: string, files: readonly NewFile[], alarmId: string): Promise<number> {
    const from = await this.store.nextNumber(tx, batchId);
    const toRead = await this.insertAll(tx, batchId, from, files, alarmId);
    if (toRead.length > 0) await this.store.goOn(tx, batchId);
    return toRead.length;
  }

  /** What nobody will read is not kept: no form would have it, and no erasure would reach it. */
  private async dropUnread(tx: Tx, files: readonly NewFile[]): Promise<void> {
    const keys = await this.store.unread(
      tx,
      files.map(({ blobKey }) => blobKey),
    );
    await this.removal.request(tx, keys, this.clock.now());
    if (keys.length > 0) afterCommit(tx, () => void this.removal.sweep());
  }

  private async insertAll(
    tx: Tx,
    batchId: string,
    from: number,
    files: readonly NewFile[],
    rescanOf?: string,
  ): Promise<string[]> {
    const toRead: { fileId: string; number: number }[] = [];
    const repeated: NewFile[] = [];
    // In order of their content, so that two batches with the same files wait for each other and do not deadlock.
    const inOrder = files
      .map((file, index) => ({ file, number: from + index }))
      .sort((a, b) => (a.file.sha256 < b.file.sha256 ? -1 : 1));
    for (const { file, number } of inOrder) {
      const fileId = await this.store.insertFile(tx, batchId, number, file, rescanOf);
      if (fileId) toRead.push({ fileId, number });
      else repeated.push(file);
    }
    await this.dropUnread(tx, repeated);
    // They are read in the order in which they came.
    const fileIds = toRead.sort((a, b) => a.number - b.number).map(({ fileId }) => fileId);
    afterCommit(tx, () => this.queue.ring());
    return fileIds;
  }
}
