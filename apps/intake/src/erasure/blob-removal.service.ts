import { execute, queryRow, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, Clock } from '@gemeinsam/service-kit';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { BlobRemovalEntity } from './blob-removal.entity.js';

const keyRow = z.object({ blob_key: z.string() });
const sweepEveryMs = 60_000;
/** A blob that cannot be removed now lets the others go first for so long. */
const pauseMs = 5 * 60_000;

/**
 * Removes blobs for good. What is to go is written in the transaction that no longer needs it, or before it is put, and
 * removed when its time has come; a sweep takes up what a crash or an unreachable store left behind.
 */
@Injectable()
export class BlobRemoval implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BlobRemoval.name);
  private timer?: NodeJS.Timeout;
  private sweeping?: Promise<void>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  /** They go as soon as the transaction is committed, whatever was said of them before. */
  async request(tx: Tx, blobKeys: readonly string[], at: Date): Promise<void> {
    if (blobKeys.length === 0) return;
    await execute(
      tx,
      `insert into blob_removals as known (blob_key, requested_at, due_at)
       select distinct key, $2::timestamptz, $2::timestamptz from unnest($1::text[]) as key
       on conflict (blob_key) do update set due_at = least(known.due_at, excluded.due_at)`,
      [blobKeys, at],
    );
  }

  /**
   * They stay until then; of two times the later one counts. To be committed before the blobs are put, or before somebody
   * looks whether they are there: then no crash leaves one behind, and none goes while it is looked at.
   */
  async keepUntil(tx: Tx, blobKeys: readonly string[], until: Date): Promise<void> {
    await execute(
      tx,
      `insert into blob_removals as known (blob_key, requested_at, due_at)
       select key, $3::timestamptz, $2::timestamptz from unnest($1::text[]) as key order by key
       on conflict (blob_key) do update set due_at = excluded.due_at where known.due_at < excluded.due_at`,
      [blobKeys, until, this.clock.now()],
    );
  }

  /** Removes everything that is due. Never throws: what fails is tried again by a later sweep. */
  async sweep(): Promise<void> {
    this.sweeping ??= this.removeAll().finally(() => (this.sweeping = undefined));
    await this.sweeping;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), sweepEveryMs);
    this.timer.unref();
    void this.sweep();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  private async removeAll(): Promise<void> {
    let begun: string | undefined;
    const begin = (key: string): void => {
      begun = key;
    };
    try {
      let more = true;
      while (more) more = await this.unitOfWork.run((tx) => this.removeNext(tx, begin));
    } catch (error) {
      this.logger.warn(`Blobs wait for removal: ${error instanceof Error ? error.message : 'unknown error'}`);
      if (begun !== undefined) await this.postpone(begun).catch(() => undefined);
    }
  }

  /**
   * False when nothing is due. The row is locked while its blob goes: replicas take different ones, and whoever wants to keep
   * this one waits and then finds it gone.
   */
  private async removeNext(tx: Tx, begin: (key: string) => void): Promise<boolean> {
    const row = await queryRow(
      tx,
      keyRow,
      `select blob_key from blob_removals where due_at <= $1 order by due_at limit 1 for update skip locked`,
      [this.clock.now()],
    );
    if (!row) return false;
    begin(row.blob_key);
    await this.blobs.remove(row.blob_key);
    await tx.delete(BlobRemovalEntity, row.blob_key);
    return true;
  }

  private async postpone(key: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() + pauseMs);
    await this.unitOfWork.run((tx) =>
      execute(tx, 'update blob_removals set due_at = greatest(due_at, $2) where blob_key = $1', [key, until]),
    );
  }
}
