import { execute, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** What is left to remove when the rows say nothing any more. */
export interface RemovedContents {
  /** Pictures of pages and of fields. */
  blobKeys: string[];
  /** Uploaded files that hold the same pages. */
  fileIds: string[];
}

const pageRow = z.object({
  image_key: z.string(),
  fields: z.array(z.object({ cropKey: z.string() })),
  file_id: z.string().nullable(),
});
type Page = z.output<typeof pageRow>;

/** What stands on sheets: pictures, what was read, what was entered. That there was a sheet, and what became of it, stays. */
@Injectable()
export class SheetContents {
  async removeForms(tx: Tx, formIds: readonly string[], at: Date): Promise<RemovedContents> {
    const pages = await queryRows(
      tx,
      pageRow,
      'select image_key, fields, file_id from paper_form_pages where form_id = any($1::uuid[])',
      [formIds],
    );
    await execute(
      tx,
      `update paper_form_pages set boxes = '[]', fields = '[]' where form_id = any($1::uuid[])`,
      [formIds],
    );
    await execute(tx, `update paper_forms set entered = '{}', emptied_at = $2 where id = any($1::uuid[])`, [
      formIds,
      at,
    ]);
    // That somebody entered something, and when, says nothing about the person who wrote it.
    await execute(
      tx,
      'update paper_entries set value = null, erased = true where form_id = any($1::uuid[])',
      [formIds],
    );
    await execute(tx, 'delete from paper_suggestions where form_id = any($1::uuid[])', [formIds]);
    return contentsOf(pages);
  }

  async removeAlarms(tx: Tx, alarmIds: readonly string[]): Promise<RemovedContents> {
    const pages = await queryRows(
      tx,
      pageRow,
      `select image_key, coalesce(reading->'fields', '[]') as fields, file_id from paper_alarms
       where id = any($1::uuid[]) and image_key is not null`,
      [alarmIds],
    );
    await execute(tx, 'update paper_alarms set image_key = null, reading = null where id = any($1::uuid[])', [
      alarmIds,
    ]);
    return contentsOf(pages);
  }
}

const contentsOf = (pages: readonly Page[]): RemovedContents => ({
  blobKeys: pages.flatMap(({ image_key, fields }) => [image_key, ...fields.map(({ cropKey }) => cropKey)]),
  fileIds: pages.flatMap(({ file_id }) => (file_id ? [file_id] : [])),
});
