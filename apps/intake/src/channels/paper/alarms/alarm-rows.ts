import { alarmKindSchema, alarmWays, paperFormStateSchema } from '@gemeinsam/contracts';
import { z } from 'zod';

/** SQL: alarms with what their ways depend on, and with the names to show. */
export const alarmRows = `
  select a.id, a.batch_id, b.name as batch_name, b.signed_off_at is not null as batch_signed_off, a.kind, a.file, a.page, a.pages,
    a.detail, a.image_key, a.reading is not null as readable, a.likeness, a.form_id, a.form_page,
    o.serial as form_serial, (select max(n) from unnest(o.needed_pages) n) as form_pages, o.state as form_state,
    exists (select 1 from paper_form_pages p where p.form_id = a.form_id and p.page = a.form_page) as form_has_page,
    exists (select 1 from paper_forms c where c.printed_serial = o.printed_serial and c.copy > 1) as form_copied,
    a.earlier_batch_id, e.name as earlier_name, r.name as earlier_file, a.settled_at, a.settled_by, a.settled_way, a.settled_reason, a.settled_form_id
  from paper_alarms a join paper_batches b on b.id = a.batch_id
    left join paper_forms o on o.id = a.form_id
    left join paper_batches e on e.id = a.earlier_batch_id
    left join lateral (
      select f.name from paper_files mine join paper_files f on f.sha256 = mine.sha256 and f.batch_id = e.id and f.id < mine.id
      where mine.id = a.file_id and f.problem is null order by f.id limit 1) r on true`;

/** A row of `alarmRows`. */
export const alarmRow = z.object({
  id: z.string(),
  batch_id: z.string(),
  batch_name: z.string(),
  batch_signed_off: z.boolean(),
  kind: alarmKindSchema,
  file: z.string(),
  page: z.number().nullable(),
  pages: z.number(),
  detail: z.string(),
  image_key: z.string().nullable(),
  readable: z.boolean(),
  likeness: z.enum(['same', 'other']).nullable(),
  form_id: z.string().nullable(),
  form_page: z.number().nullable(),
  form_serial: z.string().nullable(),
  form_pages: z.number().nullable(),
  form_state: paperFormStateSchema.nullable(),
  form_has_page: z.boolean(),
  form_copied: z.boolean(),
  earlier_batch_id: z.string().nullable(),
  earlier_name: z.string().nullable(),
  earlier_file: z.string().nullable(),
  settled_at: z.date().nullable(),
  settled_by: z.string().nullable(),
  settled_way: z.enum([...alarmWays, 'found']).nullable(),
  settled_reason: z.string().nullable(),
  settled_form_id: z.string().nullable(),
});
