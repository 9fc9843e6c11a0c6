import { queryRow, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PaperBatchEntity } from '../batches/paper-batch.entity.js';
import { PaperFormEntity } from '../sheets/paper-form.entity.js';
import { readyForm } from '../fields/paper-checks.store.js';

const readyRow = z.object({ id: z.string(), serial: z.string(), version: z.number() });
export type ReadyForm = z.output<typeof readyRow>;

/** Forms on which nothing waits any more. */
@Injectable()
export class ReadyForms {
  constructor(private readonly dataSource: DataSource) {}

  knows(batchId: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(PaperBatchEntity, { id: batchId });
  }

  /** Of one batch; those that were refused as they are now come last. */
  async of(batchId: string, limit: number): Promise<ReadyForm[]> {
    return queryRows(
      this.dataSource,
      readyRow,
      `select f.id, f.serial, f.version from paper_forms f where f.batch_id = $1 and ${readyForm}
       order by f.refused_version is not distinct from f.version, f.id limit $2`,
      [batchId, limit],
    );
  }

  /** How many there are besides those that were refused as they are now. */
  async untried(batchId: string): Promise<number> {
    const untried = await queryRow(
      this.dataSource,
      z.object({ count: z.number() }),
      `select count(*)::int as count from paper_forms f
       where f.batch_id = $1 and ${readyForm} and f.refused_version is distinct from f.version`,
      [batchId],
    );
    return untried!.count;
  }

  async noteRefused({ id, version }: ReadyForm): Promise<void> {
    await this.dataSource.manager.update(PaperFormEntity, { id, version }, { refusedVersion: version });
  }
}
