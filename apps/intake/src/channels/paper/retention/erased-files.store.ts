import { queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PaperNames } from './paper-names.store.js';

/** Uploaded files that hold pages of a person who was erased. */
@Injectable()
export class ErasedFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: PaperNames,
  ) {}

  /** These files and every file with the very same content, whose names go at once. */
  async mark(tx: Tx, fileIds: readonly string[], at: Date): Promise<void> {
    const marked = await queryRows(
      tx,
      z.object({ id: z.string() }),
      `update paper_files set erased_at = coalesce(erased_at, $2)
       where sha256 in (select sha256 from paper_files where id = any($1::uuid[]) and sha256 <> '') returning id`,
      [fileIds, at],
    );
    await this.names.forget(
      tx,
      marked.map(({ id }) => id),
    );
  }

  /** Files with the content of erased ones that came later. */
  async markRepeated(tx: Tx, at: Date): Promise<void> {
    const repeated = await queryRows(
      tx,
      z.object({ id: z.string() }),
      `select f.id from paper_files f where f.erased_at is null and f.sha256 <> ''
         and f.sha256 in (select sha256 from paper_files where erased_at is not null)`,
    );
    if (repeated.length === 0) return;
    await this.mark(
      tx,
      repeated.map(({ id }) => id),
      at,
    );
  }

  /**
   * The blobs of erased files, each once. One that is still to be read is kept until it is, because others wrote on its other
   * pages.
   */
  async release(tx: Tx): Promise<string[]> {
    const rows = await queryRows(
      tx,
      z.object({ blob_key: z.string() }),
      `update paper_files f set blob_removed = true
         where f.erased_at is not null and not f.blob_removed and not exists (
           select 1 from paper_files g where g.sha256 = f.sha256 and (g.state in ('waiting', 'reading') or g.state = 'cancelled' and exists (
             select 1 from paper_alarms a where a.file_id = g.id and a.kind = 'not-read' and a.settled_at is null)))
         returning f.blob_key`,
    );
    return [...new Set(rows.map((row) => row.blob_key))].filter((key) => key !== '');
  }

  /** What was in the files of the watched folder that were erased on that day or later. */
  async since(day: string): Promise<{ sha256: string; size: number }[]> {
    return queryRows(
      this.dataSource,
      z.object({ sha256: z.string(), size: z.number() }),
      `select distinct f.sha256, f.size from paper_files f join paper_batches b on b.id = f.batch_id
       where b.source = 'folder' and f.erased_at >= $1::date - 1`,
      [day],
    );
  }
}
