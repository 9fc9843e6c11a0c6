import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readyForm } from '../fields/ready-form.js';

/** How much waits for the clerks. */
@Injectable()
export class DeskCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** Over all batches. */
  async now(): Promise<{ fields: number; forms: number; alarms: number }> {
    const [counts] = await this.dataSource.query<{ fields: number; forms: number; alarms: number }[]>(
      `select (select count(*)::int from paper_checks where state = 'open') as fields,
              (select count(*)::int from paper_forms f where ${readyForm}) as forms,
              (select count(*)::int from paper_alarms where settled_at is null) as alarms`,
    );
    return counts!;
  }
}
