import type { Channel, Contact, ContributorContact, Language } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

interface Row {
  id: string;
  reference: string;
  slug: string;
  process_title: { de: string; en: string };
  title: string;
  language: Language;
  channel: Channel;
  received_at: Date;
  decision_due_at: Date;
  contact: Contact;
  phone: string | null;
}

/** Where authors can be reached. Those that are not there or erased are left out. */
@Injectable()
export class Contacts {
  constructor(private readonly dataSource: DataSource) {}

  async of(contributionIds: readonly string[]): Promise<ContributorContact[]> {
    const rows = (await this.dataSource.query(
      `select c.id, c.reference, p.slug, c.title, c.language, c.channel, c.received_at, c.decision_due_at, r.contact, r.phone,
         jsonb_build_object('de', f.form->'title'->'de', 'en', f.form->'title'->'en') as process_title
       from contributions c
       join contributors r on r.contribution_id = c.id
       join processes p on p.id = c.process_id
       join process_forms f on f.process_id = c.process_id and f.version = c.form_version
       where c.id = any($1::uuid[])`,
      [contributionIds],
    )) as Row[];
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
    }));
  }
}
