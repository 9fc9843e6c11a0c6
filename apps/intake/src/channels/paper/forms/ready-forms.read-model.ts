import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readyForm } from '../fields/ready-form.js';

export interface ReadyForm {
  id: string;
  serial: string;
  version: number;
}

/** Forms on which nothing waits any more. */
@Injectable()
export class ReadyForms {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one batch; those that were refused as they are now come last. */
  async of(batchId: string, limit: number): Promise<ReadyForm[]> {
    return (await this.dataSource.query(
      `select f.id, f.serial, f.version from paper_forms f where f.batch_id = $1 and ${readyForm}
       order by f.refused_version is not distinct from f.version, f.id limit $2`,
      [batchId, limit],
    )) as ReadyForm[];
  }

  /** How many there are besides those that were refused as they are now. */
  async untried(batchId: string): Promise<number> {
    const rows = (await this.dataSource.query(
      `select count(*)::int as count from paper_forms f
       where f.batch_id = $1 and ${readyForm} and f.refused_version is distinct from f.version`,
      [batchId],
    )) as { count: number }[];
    return rows[0]!.count;
  }

  async noteRefused({ id, version }: ReadyForm): Promise<void> {
    await this.dataSource.query(
      `update paper_forms set refused_version = $2 where id = $1 and version = $2`,
      [id, version],
    );
  }
}
