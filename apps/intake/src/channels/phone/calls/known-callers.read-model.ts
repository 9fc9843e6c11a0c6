import { contributionStateSchema, type KnownCaller, languageSchema } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { e164Of, notAPhoneNumber } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { invalidFields } from '../../../contributions/contribution.errors.js';

const knownRow = z.object({
  reference: z.string(),
  language: languageSchema,
  title: z.string(),
  state: contributionStateSchema,
  received_at: z.date(),
  name: z.string().nullable(),
});
const latest = 20;

/** Earlier contributions with the same phone number, newest first; from every channel. */
@Injectable()
export class KnownCallers {
  constructor(private readonly dataSource: DataSource) {}

  async find(typed: string): Promise<KnownCaller[]> {
    const phone = e164Of(typed) ?? invalidFields([notAPhoneNumber('/phone')]);
    const rows = await queryRows(
      this.dataSource,
      knownRow,
      `select c.reference, c.language, c.title, c.state, c.received_at, r.contact->>'name' as name
       from contributors r join contributions c on c.id = r.contribution_id
       where r.phone = $1 order by c.received_at desc limit $2`,
      [phone, latest],
    );
    return rows.map((row) => ({
      reference: row.reference,
      language: row.language,
      title: row.title,
      status: row.state,
      receivedAt: row.received_at.toISOString(),
      ...(row.name ? { name: row.name } : {}),
    }));
  }
}
