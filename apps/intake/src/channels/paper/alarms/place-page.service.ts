import { queryRow, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PaperBatchEntity } from '../batches/paper-batch.entity.js';
import { isBeingRead } from '../batches/paper-batch.states.js';
import { CompleteBatch } from '../batches/complete-batch.service.js';
import { PaperFormStore } from '../sheets/paper-form.store.js';
import { planForm } from '@gemeinsam/paper/form/plan-form';
import { PrintedForms } from '../printing/printed-forms.read-model.js';
import { FormChecks } from '../fields/form-checks.service.js';
import { formDone, noSuchForm, noSuchPage, otherForm, otherPage, pageThere } from './alarm.errors.js';
import { isOf, type KeptPage } from '../sheets/paper-form.js';
import type { PaperFormEntity } from '../sheets/paper-form.entity.js';
import type { AlarmReading } from '../sheets/new-alarm.js';
import { type LockedAlarm, OpenAlarms } from './open-alarms.store.js';

/** Puts the page of an alarm where a person says that it belongs. Each returns the id of the form. */
@Injectable()
export class PlacePage {
  constructor(
    private readonly forms: PaperFormStore,
    private readonly open: OpenAlarms,
    private readonly printed: PrintedForms,
    private readonly completion: CompleteBatch,
    private readonly checks: FormChecks,
    private readonly clock: Clock,
  ) {}

  /** The page takes the place of the one before, and the alarm keeps that one. */
  async replace(tx: Tx, alarm: LockedAlarm): Promise<string> {
    const formId = alarm.form_id!;
    const page = pageOf(alarm);
    const old = await this.forms.removePage(tx, formId, page.page);
    await this.forms.addPage(tx, formId, page, this.clock.now());
    if (old)
      await this.open.keepReplaced(tx, alarm.id, {
        fileId: old.fileId,
        filePage: old.filePage,
        imageKey: old.imageKey,
        reading: { boxes: old.boxes, fields: old.fields },
      });
    return formId;
  }

  /**
   * A photocopy becomes a form of its own: the one whose other pages lay next to this page in the batch as they do in the
   * form, or else a new one. Pages that were scanned apart are never put together by guessing.
   */
  async ownForm(tx: Tx, alarm: LockedAlarm): Promise<string> {
    const reading = alarm.reading!;
    const copies = await this.forms.ofSerial(tx, reading.identity.serial);
    const near = await this.neighbour(tx, alarm, reading);
    const known = copies.find((form) => form.id === near);
    let formId = known?.id;
    if (!formId) {
      const copy = Math.max(...copies.map((form) => form.copy)) + 1;
      formId = await this.forms.insert(tx, {
        identity: reading.identity,
        neededPages: reading.neededPages,
        batchId: alarm.batch_id,
        copy,
        at: this.clock.now(),
      });
    }
    await this.forms.addPage(tx, formId, pageOf(alarm), this.clock.now());
    await this.expectTheRest(tx, known?.batchId ?? alarm.batch_id);
    await this.checks.refresh(tx, formId);
    return formId;
  }

  /**
   * The page goes into the form and place that the clerk names. What was read on it counts when it says the same;
   * a page that says nothing about itself is shown as a whole for each of its fields, and persons enter them.
   */
  async assign(tx: Tx, alarm: LockedAlarm, serialAsTyped: string, page: number): Promise<string> {
    const serial = serialAsTyped.toUpperCase().replaceAll(/[\s-]/g, '');
    const copies = await this.forms.ofSerial(tx, serial.split('/')[0]!);
    const form = copies.find((one) => one.serial === serial) ?? noSuchForm();
    if (form.state !== 'to-verify') formDone();
    const kept = alarm.reading ? readAs(alarm, form, page) : await this.byHand(alarm, form, page);
    if (!(await this.forms.addPage(tx, form.id, kept, this.clock.now()))) pageThere();
    await this.checks.refresh(tx, form.id);
    return form.id;
  }

  private async byHand(alarm: LockedAlarm, form: PaperFormEntity, page: number): Promise<KeptPage> {
    const process = (await this.printed.find(form.process, form.formVersion)) ?? noSuchForm();
    const plan = planForm(process, form.language, form.easy, form.sheet, form.layout);
    const planned = plan.pages[page - 1] ?? noSuchPage();
    const cropKey = alarm.image_key!;
    const fields = [...new Set([...planned.areas, ...planned.fields].map(({ field }) => field))];
    return {
      page,
      fileId: alarm.file_id!,
      filePage: alarm.page!,
      imageKey: cropKey,
      boxes: planned.boxes.map(({ field, option }) => ({
        field,
        option,
        reading: 'uncertain',
        confidence: 0,
      })),
      fields: fields.map((field) => ({ field, cropKey, written: true })),
    };
  }

  /** The copy that has a page as far from this one in the batch as the two are apart in the form. */
  private async neighbour(
    tx: Tx,
    alarm: LockedAlarm,
    { identity }: AlarmReading,
  ): Promise<string | undefined> {
    const near = await queryRow(
      tx,
      z.object({ id: z.string() }),
      `with pages as (
         select p.file_id, p.page, row_number() over (order by f.number, p.page) as place
         from paper_pages p join paper_files f on f.id = p.file_id where f.batch_id = $1
       )
       select o.id from pages mine
         join pages theirs on true
         join paper_form_pages q on q.file_id = theirs.file_id and q.file_page = theirs.page
         join paper_forms o on o.id = q.form_id
       where mine.file_id = $2 and mine.page = $3 and o.printed_serial = $4 and o.copy > 1 and o.state = 'to-verify'
         and q.page <> $5 and abs(theirs.place - mine.place) = abs(q.page - $5)
         and not exists (select 1 from paper_form_pages x where x.form_id = o.id and x.page = $5)
       order by abs(q.page - $5), o.copy limit 1`,
      [alarm.batch_id, alarm.file_id, alarm.page, identity.serial, identity.page],
    );
    return near?.id;
  }

  /** Pages of a new form are missed at once when its batch is read already. */
  private async expectTheRest(tx: Tx, batchId: string): Promise<void> {
    const batch = await tx.findOneBy(PaperBatchEntity, { id: batchId });
    if (!batch || !isBeingRead(batch.state)) await this.completion.alarmMissing(tx, batchId);
  }
}

function pageOf(alarm: LockedAlarm): KeptPage {
  const { identity, boxes, fields } = alarm.reading!;
  return {
    page: identity.page,
    fileId: alarm.file_id!,
    filePage: alarm.page!,
    imageKey: alarm.image_key!,
    boxes,
    fields,
  };
}

/** What the code on a page says cannot be overruled. */
function readAs(alarm: LockedAlarm, form: PaperFormEntity, page: number): KeptPage {
  const { identity } = alarm.reading!;
  if (!isOf(form, identity)) otherForm();
  if (page !== identity.page) otherPage();
  return pageOf(alarm);
}
