import type { Tx } from '@gemeinsam/persistence';
import { BlobStore } from '@gemeinsam/service-kit';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

const sweepEveryMs = 60_000;
const atOnce = 50;

/**
 * Removes blobs for good. What is to go is written in the transaction that no longer needs it and removed after
 * the commit; a sweep takes up what a crash or an unreachable store left behind.
 */
@Injectable()
export class BlobRemoval implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BlobRemoval.name);
  private timer?: NodeJS.Timeout;
  private sweeping?: Promise<void>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly blobs: BlobStore,
  ) {}

  async request(tx: Tx, blobKeys: readonly string[], at: Date): Promise<void> {
    if (blobKeys.length === 0) return;
    await tx.query(
      'insert into blob_removals (blob_key, requested_at) select distinct key, $2::timestamptz from unnest($1::text[]) as key on conflict do nothing',
      [blobKeys, at],
    );
  }

  /** Removes everything that waits. Never throws: what fails is tried again by the next sweep. */
  async sweep(): Promise<void> {
    this.sweeping ??= this.removeAll()
      .catch((error: unknown) =>
        this.logger.warn(
          `Blobs wait for removal: ${error instanceof Error ? error.message : 'unknown error'}`,
        ),
      )
      .finally(() => (this.sweeping = undefined));
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
    for (;;) {
      const rows = (await this.dataSource.query(
        'select blob_key from blob_removals order by requested_at limit $1',
        [atOnce],
      )) as {
        blob_key: string;
      }[];
      if (rows.length === 0) return;
      for (const { blob_key: key } of rows) {
        // Removing what is gone already is no error, so replicas need not agree who does it.
        await this.blobs.remove(key);
        await this.dataSource.query('delete from blob_removals where blob_key = $1', [key]);
      }
    }
  }
}
