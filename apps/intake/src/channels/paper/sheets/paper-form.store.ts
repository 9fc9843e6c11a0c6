import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { PageIdentity } from '@gemeinsam/paper/form/form-identity';
import { AlarmStore } from './alarm.store.js';
import type { FormRow, KeptPage } from './paper-form.js';
import { returned } from '../returned.js';

/** The rows of forms and their pages. */
@Injectable()
export class PaperFormStore {
  constructor(private readonly alarms: AlarmStore) {}

  /** The forms with this serial, the first one and copies of it; made if need be, locked until the transaction ends. */
  async joinBySerial(
    tx: Tx,
    identity: PageIdentity,
    batchId: string,
    neededPages: number[],
    at: Date,
  ): Promise<FormRow[]> {
    await this.insert(tx, { identity, copy: 1, batchId, neededPages, at });
    return this.ofSerial(tx, identity.serial);
  }

  /** All copies with this printed serial, the first one first, locked until the transaction ends. */
  async ofSerial(tx: Tx, serial: string): Promise<FormRow[]> {
    return (await tx.query(`select * from paper_forms where printed_serial = $1 order by copy for update`, [
      serial,
    ])) as FormRow[];
  }

  /** A form whose printed serial others have as well gets its number behind it. Nothing happens when it is there. */
  async insert(
    tx: Tx,
    form: { identity: PageIdentity; copy: number; batchId: string; neededPages: number[]; at: Date },
  ): Promise<string> {
    const { identity, copy } = form;
    const id = newId();
    await tx.query(
      `insert into paper_forms (id, batch_id, serial, process, form_version, language, easy, needed_pages, state, version, created_at, sheet, copy)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'to-verify', 1, $9, $10, $11) on conflict (serial) do nothing`,
      [
        id,
        form.batchId,
        copy === 1 ? identity.serial : `${identity.serial}/${copy}`,
        identity.process,
        identity.formVersion,
        identity.language,
        identity.easy,
        form.neededPages,
        form.at,
        identity.sheet ?? 'a4',
        copy,
      ],
    );
    return id;
  }

  async lock(tx: Tx, id: string): Promise<FormRow | undefined> {
    const rows = (await tx.query(`select * from paper_forms where id = $1 for update`, [id])) as FormRow[];
    return rows[0];
  }

  /** False when the form has this page already. What was missing is found. */
  async addPage(tx: Tx, formId: string, page: KeptPage, at: Date): Promise<boolean> {
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
    // A page that lies in a form stands in no alarm.
    await tx.query(`update paper_pages set alarm_id = null where file_id = $1 and page = $2`, [
      page.fileId,
      page.filePage,
    ]);
    await this.touch(tx, formId);
    await this.alarms.pageCame(tx, formId, page.page, page.fileId, at);
    return true;
  }

  /** Takes a page out of the form and returns what it was. */
  async removePage(tx: Tx, formId: string, page: number): Promise<KeptPage | undefined> {
    const rows = returned<KeptPage>(
      await tx.query(
        `delete from paper_form_pages where form_id = $1 and page = $2
         returning page, file_id as "fileId", file_page as "filePage", image_key as "imageKey", boxes, fields`,
        [formId, page],
      ),
    );
    return rows[0];
  }

  /** Something about the form changed; whoever has it open must look again before saving. */
  async touch(tx: Tx, id: string): Promise<void> {
    await tx.query(`update paper_forms set version = version + 1 where id = $1`, [id]);
  }

  /** Ends the work on a form. False when it had ended before. */
  async close(
    tx: Tx,
    id: string,
    end:
      | { state: 'submitted'; contributionId: string; reference: string }
      | { state: 'discarded'; reason: string; byName?: string | undefined },
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
    if (rows.length > 0 && end.state === 'discarded')
      await this.alarms.formDiscarded(tx, id, { reason: end.reason, at, by: { id: by, name: end.byName } });
    return rows.length > 0;
  }
}
