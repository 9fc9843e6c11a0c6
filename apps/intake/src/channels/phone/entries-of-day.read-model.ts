import { contributionStateSchema, type EntryOfDay, languageSchema, officeZone } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Clock, officeTime } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const entryRow = z.object({
  reference: z.string(),
  language: languageSchema,
  title: z.string(),
  state: contributionStateSchema,
  received_at: z.date(),
  captured_by: z.string().nullable(),
});

/** What the phone desk took down on a day in Vienna, newest first. */
@Injectable()
export class EntriesOfDay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async get({ day, by }: { day?: string; by?: string }): Promise<EntryOfDay[]> {
    const rows = await queryRows(
      this.dataSource,
      entryRow,
      `select reference, language, title, state, received_at, coalesce(captured_by_name, captured_by) as captured_by
       from contributions
       where channel = 'phone' and ($3::text is null or captured_by = $3)
         and received_at >= $1::date::timestamp at time zone $2
         and received_at < ($1::date + 1)::timestamp at time zone $2
       order by received_at desc, reference limit 500`,
      [day ?? officeTime(this.clock.now()).day, officeZone, by ?? null],
    );
    return rows.map((row) => ({
      reference: row.reference,
      language: row.language,
      title: row.title,
      status: row.state,
      receivedAt: row.received_at.toISOString(),
      ...(row.captured_by === null ? {} : { capturedBy: row.captured_by }),
    }));
  }
}
