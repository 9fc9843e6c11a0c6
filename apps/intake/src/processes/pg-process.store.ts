import type { FormDefinition, LocalizedText, ParticipationProcess } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PublishedProcess } from './process.js';
import { ProcessStore } from './process.store.js';

interface Row {
  id: string;
  revision: number;
  settings: Omit<ParticipationProcess, 'form'>;
  form: FormDefinition;
}
const select = `
  select p.id, p.revision, p.settings, f.form
  from processes p join process_forms f on f.process_id = p.id and f.version = p.form_version`;
const publishedOf = ({ id, revision, settings, form }: Row): PublishedProcess => ({
  id,
  revision,
  process: { ...settings, form },
});

@Injectable()
export class PgProcessStore extends ProcessStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async lock(tx: Tx, slug: string): Promise<PublishedProcess | undefined> {
    // A lock on the name, because a process published for the first time has no row to lock.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`process:${slug}`]);
    const rows = (await tx.query(`${select} where p.slug = $1`, [slug])) as Row[];
    return rows[0] && publishedOf(rows[0]);
  }

  async save(tx: Tx, published: PublishedProcess, at: Date, by: string): Promise<void> {
    const { id, revision, process } = published;
    const { form, ...settings } = process;
    await tx.query(
      `insert into processes (id, slug, revision, settings, form_version, published_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set revision = excluded.revision, settings = excluded.settings,
         form_version = excluded.form_version, published_at = excluded.published_at`,
      [id, process.slug, revision, JSON.stringify(settings), form.version, at],
    );
    await tx.query(
      `insert into process_forms (process_id, version, form, published_at, published_by) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [id, form.version, JSON.stringify(form), at, by],
    );
  }

  async consentText(tx: Tx, processId: string, consentVersion: string): Promise<LocalizedText | undefined> {
    const rows = (await tx.query(
      `select form->'consent'->'text' as text from process_forms
       where process_id = $1 and form->'consent'->>'version' = $2 order by version limit 1`,
      [processId, consentVersion],
    )) as { text: LocalizedText }[];
    return rows[0]?.text;
  }

  async all(): Promise<PublishedProcess[]> {
    const rows = (await this.dataSource.query(`${select} order by p.settings->>'closesAt', p.slug`)) as Row[];
    return rows.map(publishedOf);
  }

  async form(processId: string, version: number, tx?: Tx): Promise<FormDefinition | undefined> {
    const rows = (await (tx ?? this.dataSource).query(
      'select form from process_forms where process_id = $1 and version = $2',
      [processId, version],
    )) as { form: FormDefinition }[];
    return rows[0]?.form;
  }
}
