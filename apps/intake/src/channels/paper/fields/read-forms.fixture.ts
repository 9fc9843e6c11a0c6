import { randomUUID } from 'node:crypto';
import { newId, UnitOfWork } from '@gemeinsam/persistence';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newSerial } from '@gemeinsam/paper/form/form-identity';
import { planForm } from '@gemeinsam/paper/form/plan-form';
import { PrintedForms } from '../printing/printed-forms.read-model.js';
import type { ReadBox } from '@gemeinsam/paper/reading/read-page';
import { FormChecks } from './form-checks.service.js';
import type { KeptPage } from '../sheets/paper-form.js';

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
  await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
    await tx.query(
      `insert into paper_batches (id, name, state, created_at, created_by) values ($1, $2, 'read', now(), 'p0')`,
      [batchId, name],
    );
    await tx.query(
      `insert into paper_files (id, batch_id, number, name, blob_key, mime, size, sha256, state, pages)
       values ($1, $2, 1, 'stapel.pdf', $3, 'application/pdf', 1, $3, 'read', 0)`,
      [fileId, batchId, randomUUID()],
    );
    for (const [index, sheet] of sheets.entries()) {
      const id = newId();
      formIds.push(id);
      await tx.query(
        `insert into paper_forms (id, batch_id, serial, process, form_version, language, easy, needed_pages, state, version, created_at)
         values ($1, $2, $3, $4, $5, 'de', false, $6, 'to-verify', 1, now())`,
        [id, batchId, newSerial(), slug, process.form.version, numbers],
      );
      for (const page of plan.pages) {
        if (sheet.missing?.includes(page.page)) {
          await tx.query(
            `insert into paper_alarms (id, batch_id, kind, file, page, form_page, form_id, detail) values ($1, $2, 'missing-page', 'stapel.pdf', $3, $3, $4, '')`,
            [newId(), batchId, page.page, id],
          );
          continue;
        }
        const filePage = index * numbers.length + page.page;
        const kept = readPageOf(page, sheet, `paper/read/${fileId}/${filePage}`);
        await tx.query(
          `insert into paper_form_pages (form_id, page, file_id, file_page, image_key, boxes, fields, suggestions_of) values ($1, $2, $3, $4, $5, $6, $7, $5)`,
          [
            id,
            page.page,
            fileId,
            filePage,
            kept.imageKey,
            JSON.stringify(kept.boxes),
            JSON.stringify(kept.fields),
          ],
        );
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
  await app
    .get(DataSource)
    .query(`update paper_alarms set settled_at = now(), settled_way = 'discard' where form_id = $1`, [
      formId,
    ]);
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
