import type { listReasons, RequestOutput } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReasonStore } from './reason.store.js';

/** The catalogue as anyone may read it: for what a contribution can be declined, in words. */
@Injectable()
export class ListReasons {
  constructor(
    private readonly store: ReasonStore,
    private readonly dataSource: DataSource,
  ) {}

  async list(): Promise<RequestOutput<typeof listReasons>> {
    const { version, reasons } = await this.store.current(this.dataSource.manager);
    return { version, reasons: reasons.map(({ code, text, explanation }) => ({ code, text, explanation })) };
  }
}
