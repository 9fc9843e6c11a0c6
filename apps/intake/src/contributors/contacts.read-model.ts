import { channelSchema, type Contact, type ContributorContact, languageSchema } from '@gemeinsam/contracts';
import { jsonOf, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const contactRow = z.object({
  id: z.string(),
  reference: z.string(),
  slug: z.string(),
  process_title: jsonOf<{ de: string; en: string }>(),
  title: z.string(),
  language: languageSchema,
  channel: channelSchema,
  received_at: z.date(),
  decision_due_at: z.date(),
  contact: jsonOf<Contact>(),
  phone: z.string().nullable(),
  earlier: z.int(),
});

/** Where authors can be reached. Those that are not there or erased are left out. */
@Injectable()
export class Contacts {
  constructor(private readonly dataSource: DataSource) {}

  async of(contributionIds: readonly string[]): Promise<ContributorContact[]> {
    const rows = await queryRows(
      this.dataSource,
      contactRow,
      `select c.id, c.reference, p.slug, c.title, c.language, c.channel, c.received_at, coalesce((select a.decision_due_at from appeals a where a.contribution_id = c.id), c.decision_due_at) as decision_due_at, r.contact, r.phone,
         jsonb_build_object('de', f.form->'title'->'de', 'en', f.form->'title'->'en') as process_title,
         (select count(*)::int from (
           select 1 from contributors o join contributions e on e.id = o.contribution_id
           where mailbox(o.contact->>'email') = mailbox(r.contact->>'email') and e.channel = 'web'
             and e.received_at > c.received_at - interval '1 day' and (e.received_at, e.id) < (c.received_at, c.id)
           limit 100) before) as earlier
       from contributions c
       join contributors r on r.contribution_id = c.id
       join processes p on p.id = c.process_id
       join process_forms f on f.process_id = c.process_id and f.version = c.form_version
       where c.id = any($1::uuid[])`,
      [contributionIds],
    );
    return rows.map((row) => ({
      contributionId: row.id,
      reference: row.reference,
      process: row.slug,
      processTitle: row.process_title,
      title: row.title,
      language: row.language,
      channel: row.channel,
      receivedAt: row.received_at.toISOString(),
      decisionDueAt: row.decision_due_at.toISOString(),
      contact: row.contact,
      ...(row.phone === null ? {} : { phone: row.phone }),
      ...(row.channel === 'web' && row.earlier > 0 ? { earlierToMailbox: row.earlier } : {}),
    }));
  }
}
