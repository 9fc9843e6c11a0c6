import type { PaperFormState } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { PageIdentity, Sheet } from '../form/form-identity.js';
import type { ReadBox } from '../reading/read-page.js';
import { returned } from './paper-batch.store.js';

export interface KeptField {
  field: string;
  cropKey: string;
  written: boolean;
}
export interface KeptPage {
  page: number;
  fileId: string;
  filePage: number;
  imageKey: string;
  boxes: ReadBox[];
  fields: KeptField[];
}
export interface FormRow {
  id: string;
  batch_id: string;
  serial: string;
  process: string;
  form_version: number;
  language: 'de' | 'en';
  easy: boolean;
  sheet: Sheet;
  needed_pages: number[];
  state: PaperFormState;
  version: number;
  entered: Record<string, unknown>;
  contribution_id: string | null;
  reference: string | null;
  created_at: Date;
}

/** The rows of forms and their pages. */
@Injectable()
export class PaperFormStore {
  /** The form with this serial, made if need be, locked until the transaction ends. */
  async joinBySerial(
    tx: Tx,
    identity: PageIdentity,
    batchId: string,
    neededPages: number[],
    at: Date,
  ): Promise<FormRow> {
    await tx.query(
      `insert into paper_forms (id, batch_id, serial, process, form_version, language, easy, needed_pages, state, version, created_at, sheet)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'to-verify', 1, $9, $10) on conflict (serial) do nothing`,
      [
        newId(),
        batchId,
        identity.serial,
        identity.process,
        identity.formVersion,
        identity.language,
        identity.easy,
        neededPages,
        at,
        identity.sheet ?? 'a4',
      ],
    );
    const rows = (await tx.query(`select * from paper_forms where serial = $1 for update`, [
      identity.serial,
    ])) as FormRow[];
    return rows[0]!;
  }

  async lock(tx: Tx, id: string): Promise<FormRow | undefined> {
    const rows = (await tx.query(`select * from paper_forms where id = $1 for update`, [id])) as FormRow[];
    return rows[0];
  }

  /** False when the form has this page already. */
  async addPage(tx: Tx, formId: string, page: KeptPage): Promise<boolean> {
    const rows = (await tx.query(
      `insert into paper_form_pages (form_id, page, file_id, file_page, image_key, boxes, fields) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (form_id, page) do nothing returning page`,
      [
        formId,
        page.page,
        page.fileId,
        page.filePage,
        page.imageKey,
        JSON.stringify(page.boxes),
        JSON.stringify(page.fields),
      ],
    )) as unknown[];
    if (rows.length === 0) return false;
    // A clerk who has the form open must see the page before saving.
    await tx.query(`update paper_forms set version = version + 1 where id = $1`, [formId]);
    await tx.query(`delete from paper_alarms where form_id = $1 and page = $2 and kind = 'missing-page'`, [
      formId,
      page.page,
    ]);
    return true;
  }

  async enter(tx: Tx, id: string, entered: Record<string, unknown>): Promise<void> {
    await tx.query(`update paper_forms set entered = $2, version = version + 1 where id = $1`, [
      id,
      JSON.stringify(entered),
    ]);
  }

  /** Ends the work on a form. False when it had ended before. */
  async close(
    tx: Tx,
    id: string,
    end:
      | { state: 'submitted'; contributionId: string; reference: string }
      | { state: 'discarded'; reason: string },
    at: Date,
    by: string,
  ): Promise<boolean> {
    const submitted = end.state === 'submitted' ? end : undefined;
    const rows = returned(
      await tx.query(
        `update paper_forms set state = $2, contribution_id = $3, reference = $4, discard_reason = $5, closed_at = $6, closed_by = $7, version = version + 1
         where id = $1 and state = 'to-verify' returning id`,
        [
          id,
          end.state,
          submitted?.contributionId ?? null,
          submitted?.reference ?? null,
          end.state === 'discarded' ? end.reason : null,
          at,
          by,
        ],
      ),
    );
    return rows.length > 0;
  }
}
