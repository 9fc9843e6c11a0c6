import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reason, ReasonCatalogue } from './reason.js';
import { ReasonStore } from './reason.store.js';

@Injectable()
export class PgReasonStore extends ReasonStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async current(): Promise<ReasonCatalogue> {
    const rows = (await this.dataSource.query(
      `select catalogue_version, code, text, explanation, ground, category from reasons
       where catalogue_version = (select max(catalogue_version) from reasons) order by position`,
    )) as (Reason & { catalogue_version: number })[];
    const reasons = rows.map(({ code, text, explanation, ground, category }) => ({
      code,
      text,
      explanation,
      ground,
      category,
    }));
    return { version: rows[0]?.catalogue_version ?? 0, reasons };
  }
}
