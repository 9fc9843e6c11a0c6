import { refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FormRow, KeptPage } from '../batches/paper-form.store.js';
import { PrintedForms } from '../form/printed-forms.read-model.js';
import { formNotFound } from './paper-form.errors.js';
import type { KeptForm } from './paper-form.js';

interface PageRow {
  page: number;
  file_id: string;
  file_page: number;
  image_key: string;
  boxes: KeptPage['boxes'];
  fields: KeptPage['fields'];
}

/** Under which the serial of a form is the key of its contribution. */
export const paperScope = 'paper-form';

/** Forms as the clerk verifies them. */
@Injectable()
export class PaperForms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly printed: PrintedForms,
  ) {}

  /** The form with its pages, or a refusal. Reads through the transaction when one is given. */
  async get(id: string, by: Pick<EntityManager, 'query'> = this.dataSource): Promise<KeptForm> {
    const [form] = (await by.query(`select * from paper_forms where id = $1`, [id])) as FormRow[];
    if (!form) return formNotFound();
    const rows = (await by.query(
      `select page, file_id, file_page, image_key, boxes, fields from paper_form_pages where form_id = $1 order by page`,
      [id],
    )) as PageRow[];
    const process = await this.printed.find(form.process, form.form_version);
    if (!process)
      refuse(
        'intake.form-version-not-found',
        'not-found',
        'the form was printed from a version that is not known',
      );
    const pages = rows.map(
      ({ file_id: fileId, file_page: filePage, image_key: imageKey, ...row }): KeptPage => ({
        ...row,
        fileId,
        filePage,
        imageKey,
      }),
    );
    return { form, pages, definition: process.form };
  }

  /** When the sheets of a batch came to the office. */
  async arrivalOf(batchId: string): Promise<Date> {
    const rows = await this.dataSource.query<{ created_at: Date }[]>(
      `select created_at from paper_batches where id = $1`,
      [batchId],
    );
    return rows[0]!.created_at;
  }

  /** The contribution that was made of the form with this serial, whether or not the form knows. */
  async receivedBefore(serial: string): Promise<{ contributionId: string; reference: string } | undefined> {
    const rows = await this.dataSource.query<{ contributionId: string; reference: string }[]>(
      `select c.id as "contributionId", c.reference from idempotency_records r join contributions c on c.id = r.contribution_id where r.scope = $1 and r.key = $2`,
      [paperScope, serial],
    );
    return rows[0];
  }
}
