import { languageSchema, type TextSuggestion } from '@gemeinsam/contracts';
import { execute, queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { layouts, sheets } from '@gemeinsam/paper/form/form-identity';
import { FormPageEntity } from '../sheets/form-page.entity.js';
import { PaperFormEntity } from '../sheets/paper-form.entity.js';
import { PaperSuggestionEntity } from './paper-suggestion.entity.js';

const pageToSuggest = z.object({
  image_key: z.string(),
  attempts: z.number(),
  process: z.string(),
  form_version: z.number(),
  language: languageSchema,
  easy: z.boolean(),
  sheet: z.enum(sheets),
  layout: z.literal(layouts),
});
export type PageToSuggest = z.output<typeof pageToSuggest>;
const writtenPart = z.object({ field: z.string(), page: z.number(), cropKey: z.string() });
export type WrittenPart = z.output<typeof writtenPart>;

/** A page belongs to whoever works on it for so long; it takes seconds. */
const leaseSeconds = 180;
const sweptAtOnce = 200;

/** Which pages text recognition has looked at, and what it suggests. */
@Injectable()
export class SuggestionStore {
  /** Pages of open forms that were not looked at, or only begun by somebody who is gone. */
  async waiting(tx: Tx): Promise<{ form_id: string; page: number }[]> {
    return queryRows(
      tx,
      z.object({ form_id: z.string(), page: z.number() }),
      `select p.form_id, p.page from paper_form_pages p join paper_forms f on f.id = p.form_id and f.state = 'to-verify'
       where p.suggestions_of is distinct from p.image_key and (p.suggestions_lease is null or p.suggestions_lease < now())
       order by f.created_at, p.form_id, p.page limit ${sweptAtOnce}`,
    );
  }

  async claim(tx: Tx, formId: string, page: number): Promise<PageToSuggest | undefined> {
    return queryRow(
      tx,
      pageToSuggest,
      `with claimed as (
         update paper_form_pages set suggestions_lease = now() + interval '${leaseSeconds} s', suggestions_attempts = suggestions_attempts + 1
         where form_id = $1 and page = $2 and suggestions_of is distinct from image_key
           and (suggestions_lease is null or suggestions_lease < now())
         returning form_id, image_key, suggestions_attempts)
       select c.image_key, c.suggestions_attempts as attempts, f.process, f.form_version, f.language, f.easy, f.sheet, f.layout
       from claimed c join paper_forms f on f.id = c.form_id where f.state = 'to-verify'`,
      [formId, page],
    );
  }

  /** Every part of the fields that somebody wrote in on this page; a field may go on over several pages. */
  async parts(tx: Tx, formId: string, page: number): Promise<WrittenPart[]> {
    return queryRows(
      tx,
      writtenPart,
      `select part->>'field' as field, p.page, part->>'cropKey' as "cropKey"
       from paper_form_pages p cross join lateral jsonb_array_elements(p.fields) part
       where p.form_id = $1 and (part->>'written')::boolean and part->>'cropKey' <> p.image_key
         and exists (select from paper_form_pages here cross join lateral jsonb_array_elements(here.fields) own
                     where here.form_id = $1 and here.page = $2 and own->>'field' = part->>'field')
       order by p.page`,
      [formId, page],
    );
  }

  /** Keeps what is suggested for the fields of a page, unless the form was closed meanwhile or has another picture now. */
  async finish(
    tx: Tx,
    formId: string,
    page: number,
    imageKey: string,
    suggestions: ReadonlyMap<string, TextSuggestion>,
  ): Promise<void> {
    const open = await tx.findOne(PaperFormEntity, {
      where: { id: formId, state: 'to-verify' },
      lock: { mode: 'for_no_key_update' },
    });
    if (!open) return;
    // Another scan of the page may have nothing where the one before had something.
    await execute(
      tx,
      `delete from paper_suggestions s using paper_form_pages p cross join lateral jsonb_array_elements(p.fields) own
       where p.form_id = $1 and p.page = $2 and s.form_id = $1 and s.field = own->>'field'`,
      [formId, page],
    );
    await tx.insert(
      PaperSuggestionEntity,
      [...suggestions].map(([field, { text, confidence }]) => ({ formId, field, text, confidence })),
    );
    await tx.update(
      FormPageEntity,
      { formId, page, imageKey },
      { suggestionsOf: imageKey, suggestionsAttempts: 0, suggestionsLease: null },
    );
  }
}
