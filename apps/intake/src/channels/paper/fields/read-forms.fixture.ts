import { randomUUID } from 'node:crypto';
import { newId, UnitOfWork } from '@gemeinsam/persistence';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentLayout, newSerial } from '@gemeinsam/paper/form/form-identity';
import { planForm } from '@gemeinsam/paper/form/plan-form';
import { PrintedForms } from '../printing/printed-forms.read-model.js';
import type { ReadBox } from '@gemeinsam/paper/reading/read-page';
import { PaperBatchEntity } from '../batches/paper-batch.entity.js';
import { PaperBatchStore } from '../batches/paper-batch.store.js';
import { PaperFileEntity } from '../batches/paper-file.entity.js';
import { AlarmStore } from '../sheets/alarm.store.js';
import { FormPageEntity } from '../sheets/form-page.entity.js';
import { PaperAlarmEntity } from '../sheets/paper-alarm.entity.js';
import { PaperFormEntity } from '../sheets/paper-form.entity.js';
import type { KeptPage } from '../sheets/paper-form.js';
import { FormChecks } from './form-checks.service.js';

/** What stands on a sheet that was read. */
export interface FilledIn {
  /** Fields in which somebody wrote by hand. */
  written?: readonly string[];
  ticked?: Readonly<Record<string, readonly string[]>>;
  /** Boxes about which the reader is not sure. */
  uncertain?: Readonly<Record<string, readonly string[]>>;
  /** Pages that did not come, each with an open alarm. */
  missing?: readonly number[];
}
export const fullyAnswered: FilledIn = {
  written: ['title', 'idea'],
  ticked: { consent: ['yes'], 'contact.wish': ['none'] },
};

/** Puts forms into the database as reading leaves them: one batch, read to its end. */
export async function putForms(
  app: INestApplicationContext,
  name: string,
  sheets: readonly FilledIn[],
  slug = 'ideen-fuers-graetzl',
): Promise<{ batchId: string; formIds: string[] }> {
  const process = await app.get(PrintedForms, { strict: false }).current(slug);
  const plan = planForm(process, 'de');
  const [batchId, fileId] = [newId(), newId()];
  const formIds: string[] = [];
  const numbers = plan.pages.map(({ page }) => page);
  const batches = app.get(PaperBatchStore, { strict: false });
  await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
    await tx.insert(PaperBatchEntity, {
      id: batchId,
      name,
      state: 'waiting',
      createdAt: new Date(),
      createdBy: 'p0',
    });
    await batches.end(tx, batchId, 'complete', new Date());
    const sha256 = randomUUID();
    await tx.insert(PaperFileEntity, {
      id: fileId,
      batchId,
      number: 1,
      name: 'stapel.pdf',
      blobKey: sha256,
      mime: 'application/pdf',
      size: 1,
      sha256,
      state: 'read',
    });
    for (const [index, sheet] of sheets.entries()) {
      const id = newId();
      formIds.push(id);
      await tx.insert(PaperFormEntity, {
        id,
        batchId,
        serial: newSerial(),
        process: slug,
        formVersion: process.form.version,
        language: 'de',
        easy: false,
        layout: currentLayout,
        neededPages: numbers,
        state: 'to-verify',
        version: 1,
        createdAt: new Date(),
      });
      for (const page of plan.pages) {
        if (sheet.missing?.includes(page.page)) {
          await tx.insert(PaperAlarmEntity, {
            id: newId(),
            batchId,
            kind: 'missing-page',
            file: 'stapel.pdf',
            page: page.page,
            formPage: page.page,
            formId: id,
            detail: '',
          });
          continue;
        }
        const filePage = index * numbers.length + page.page;
        const kept = readPageOf(page, sheet, `paper/read/${fileId}/${filePage}`);
        await tx.insert(FormPageEntity, {
          formId: id,
          page: page.page,
          fileId,
          filePage,
          ...kept,
          suggestionsOf: kept.imageKey,
        });
      }
    }
  });
  for (const id of formIds) await refresh(app, id);
  return { batchId, formIds };
}

export const refresh = (app: INestApplicationContext, formId: string): Promise<void> =>
  app
    .get(UnitOfWork, { strict: false })
    .run((tx) => app.get(FormChecks, { strict: false }).refresh(tx, formId));

/** Gives the missing pages of a form up, as putting their alarms away does. */
export async function giveUpPages(app: INestApplicationContext, formId: string): Promise<void> {
  const alarms = await app.get(DataSource).getRepository(PaperAlarmEntity).findBy({ formId });
  const ids = alarms.map(({ id }) => id);
  await app
    .get(UnitOfWork, { strict: false })
    .run((tx) =>
      app
        .get(AlarmStore, { strict: false })
        .settle(tx, ids, { way: 'discard', at: new Date(), by: { id: 'p0' } }),
    );
  await refresh(app, formId);
}

function readPageOf(
  page: ReturnType<typeof planForm>['pages'][number],
  sheet: FilledIn,
  path: string,
): Pick<KeptPage, 'imageKey' | 'boxes' | 'fields'> {
  const boxes = page.boxes.map(({ field, option }): ReadBox => {
    const has = (marked: FilledIn['ticked']): boolean => marked?.[field]?.includes(option) ?? false;
    if (has(sheet.uncertain)) return { field, option, reading: 'uncertain', confidence: 0.4 };
    return { field, option, reading: has(sheet.ticked) ? 'ticked' : 'empty', confidence: 0.95 };
  });
  const fields = [...page.areas, ...page.fields].map(({ field }, index) => ({
    field,
    cropKey: `${path}/field-${index}.png`,
    written: sheet.written?.includes(field) ?? false,
  }));
  return { imageKey: `${path}/page.jpg`, boxes, fields };
}
