import type { FormDefinition, LocalizedText, ParticipationProcess } from '@gemeinsam/contracts';
import { execute, jsonOf, queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ProcessEntity } from './process.entity.js';
import { ProcessFormEntity } from './process-form.entity.js';
import type { PublishedProcess } from './process.js';
import { ProcessStore } from './process.store.js';

const publishedRow = z.object({
  id: z.string(),
  revision: z.int(),
  settings: jsonOf<Omit<ParticipationProcess, 'form'>>(),
  form: jsonOf<FormDefinition>(),
});
const textRow = z.object({ text: jsonOf<LocalizedText>() });
const select = `
  select p.id, p.revision, p.settings, f.form
  from processes p join process_forms f on f.process_id = p.id and f.version = p.form_version`;
const publishedOf = ({ id, revision, settings, form }: z.output<typeof publishedRow>): PublishedProcess => ({
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
    await execute(tx, `select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`process:${slug}`]);
    const row = await queryRow(tx, publishedRow, `${select} where p.slug = $1`, [slug]);
    return row && publishedOf(row);
  }

  async save(tx: Tx, { id, revision, process }: PublishedProcess, at: Date, by: string): Promise<void> {
    const { form, ...settings } = process;
    const formVersion = form.version;
    await tx.upsert(
      ProcessEntity,
      { id, slug: process.slug, revision, settings, formVersion, publishedAt: at },
      ['id'],
    );
    const published = { processId: id, version: formVersion, form, publishedAt: at, publishedBy: by };
    await tx.createQueryBuilder().insert().into(ProcessFormEntity).values(published).orIgnore().execute();
  }

  async consentText(tx: Tx, processId: string, consentVersion: string): Promise<LocalizedText | undefined> {
    const row = await queryRow(
      tx,
      textRow,
      `select form->'consent'->'text' as text from process_forms
       where process_id = $1 and form->'consent'->>'version' = $2 order by version limit 1`,
      [processId, consentVersion],
    );
    return row?.text;
  }

  async all(): Promise<PublishedProcess[]> {
    const order = `order by p.settings->>'closesAt', p.slug`;
    return (await queryRows(this.dataSource, publishedRow, `${select} ${order}`)).map(publishedOf);
  }

  async form(processId: string, version: number, tx?: Tx): Promise<FormDefinition | undefined> {
    const forms = (tx ?? this.dataSource).getRepository(ProcessFormEntity);
    return (await forms.findOneBy({ processId, version }))?.form;
  }
}
