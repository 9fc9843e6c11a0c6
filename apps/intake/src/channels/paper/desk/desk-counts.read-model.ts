import { queryRow } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { readyForm } from '../fields/paper-checks.store.js';

const countsRow = z.object({ fields: z.number(), forms: z.number(), alarms: z.number() });

/** How much waits for the clerks. */
@Injectable()
export class DeskCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** Over all batches. */
  async now(): Promise<{ fields: number; forms: number; alarms: number }> {
    const counts = await queryRow(
      this.dataSource,
      countsRow,
      `select (select count(*)::int from paper_checks where state = 'open') as fields,
              (select count(*)::int from paper_forms f where ${readyForm}) as forms,
              (select count(*)::int from paper_alarms where settled_at is null) as alarms`,
    );
    return counts!;
  }
}
