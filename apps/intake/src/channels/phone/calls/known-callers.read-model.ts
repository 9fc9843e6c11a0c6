import type { ContributionState, KnownCaller } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidFields } from '../../../contributions/contribution.errors.js';
import { e164Of, notAPhoneNumber } from '../../../contributions/phone-number.js';

const latest = 20;

/** Earlier contributions with the same phone number, newest first; from every channel. */
@Injectable()
export class KnownCallers {
  constructor(private readonly dataSource: DataSource) {}

  async find(typed: string): Promise<KnownCaller[]> {
    const phone = e164Of(typed) ?? invalidFields([notAPhoneNumber('/phone')]);
    const rows = (await this.dataSource.query(
      `select c.reference, c.title, c.state, c.received_at, r.contact->>'name' as name
       from contributors r join contributions c on c.id = r.contribution_id
       where r.phone = $1 order by c.received_at desc limit $2`,
      [phone, latest],
    )) as {
      reference: string;
      title: string;
      state: ContributionState;
      received_at: Date;
      name: string | null;
    }[];
    return rows.map((row) => ({
      reference: row.reference,
      title: row.title,
      status: row.state,
      receivedAt: row.received_at.toISOString(),
      ...(row.name ? { name: row.name } : {}),
    }));
  }
}
