import { execute, newId, queryEntities, type Tx } from '@gemeinsam/persistence';
import type { PageIdentity } from '@gemeinsam/paper/form/form-identity';
import { Injectable } from '@nestjs/common';
import { AlarmStore } from './alarm.store.js';
import { FormPageEntity } from './form-page.entity.js';
import type { KeptPage } from './paper-form.js';
import { PaperFormEntity } from './paper-form.entity.js';
import { paperFormStates } from './paper-form.states.js';
import { PaperPageEntity } from './paper-page.entity.js';

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
  ): Promise<PaperFormEntity[]> {
    await this.insert(tx, { identity, copy: 1, batchId, neededPages, at });
    return this.ofSerial(tx, identity.serial);
  }

  /** All copies with this printed serial, the first one first, locked until the transaction ends. */
  async ofSerial(tx: Tx, serial: string): Promise<PaperFormEntity[]> {
    return queryEntities(
      tx,
      PaperFormEntity,
      `select * from paper_forms where printed_serial = $1 order by copy for update`,
      [serial],
    );
  }

  /** A form whose printed serial others have as well gets its number behind it. Nothing happens when it is there. */
  async insert(
    tx: Tx,
    form: { identity: PageIdentity; copy: number; batchId: string; neededPages: number[]; at: Date },
  ): Promise<string> {
    const { identity, copy } = form;
    const id = newId();
    await execute(
      tx,
      `insert into paper_forms (id, batch_id, serial, process, form_version, language, easy, needed_pages, state, version, created_at, sheet, layout, copy)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '${paperFormStates.initial[0]}', 1, $9, $10, $11, $12) on conflict (serial) do nothing`,
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
        identity.layout ?? 1,
        copy,
      ],
    );
    return id;
  }

  /** The form, locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<PaperFormEntity | undefined> {
    const [form] = await queryEntities(
      tx,
      PaperFormEntity,
      `select * from paper_forms where id = $1 for update`,
      [id],
    );
    return form;
  }

  /** False when the form has this page already. What was missing is found. */
  async addPage(tx: Tx, formId: string, page: KeptPage, at: Date): Promise<boolean> {
    const added = await execute(
      tx,
      `insert into paper_form_pages (form_id, page, file_id, file_page, image_key, boxes, fields) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (form_id, page) do nothing`,
      [
        formId,
        page.page,
        page.fileId,
        page.filePage,
        page.imageKey,
        JSON.stringify(page.boxes),
        JSON.stringify(page.fields),
      ],
    );
    if (added === 0) return false;
    // A page that lies in a form stands in no alarm.
    await tx.update(PaperPageEntity, { fileId: page.fileId, page: page.filePage }, { alarmId: null });
    await this.touch(tx, formId);
    await this.alarms.pageCame(tx, formId, page.page, page.fileId, at);
    return true;
  }

  /** Takes a page out of the form and returns what it was. */
  async removePage(tx: Tx, formId: string, page: number): Promise<KeptPage | undefined> {
    const [removed] = await queryEntities(
      tx,
      FormPageEntity,
      `delete from paper_form_pages where form_id = $1 and page = $2 returning *`,
      [formId, page],
    );
    return removed;
  }

  /** Something about the form changed; whoever has it open must look again before saving. */
  async touch(tx: Tx, id: string): Promise<void> {
    await tx.increment(PaperFormEntity, { id }, 'version', 1);
  }

  /** Ends the work on a form. False when it had ended before. */
  async close(
    tx: Tx,
    id: string,
    end:
      | { step: 'submit'; contributionId: string; reference: string }
      | { step: 'discard'; reason: string; byName?: string | undefined },
    at: Date,
    by: string,
  ): Promise<boolean> {
    const submitted = end.step === 'submit' ? end : undefined;
    const closed = await execute(
      tx,
      `update paper_forms set ${paperFormStates.set(end.step)}, contribution_id = $2, reference = $3, discard_reason = $4, closed_at = $5,
         closed_by = $6, version = version + 1
       where id = $1 and ${paperFormStates.from(end.step)}`,
      [
        id,
        submitted?.contributionId ?? null,
        submitted?.reference ?? null,
        end.step === 'discard' ? end.reason : null,
        at,
        by,
      ],
    );
    if (closed > 0 && end.step === 'discard')
      await this.alarms.formDiscarded(tx, id, { reason: end.reason, at, by: { id: by, name: end.byName } });
    return closed > 0;
  }
}
