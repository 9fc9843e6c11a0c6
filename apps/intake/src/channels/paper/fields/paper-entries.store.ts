import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { Entry } from './field-state.js';

export interface NewEntry extends Entry {
  checkId?: string;
  tookSuggestion?: boolean;
}

/** Adds to what persons entered. Nothing that was entered is ever changed, but by erasing a contributor. */
@Injectable()
export class PaperEntries {
  async add(tx: Tx, formId: string, entries: readonly NewEntry[]): Promise<void> {
    if (entries.length === 0) return;
    // Whoever has the whole form open must see them before saving.
    await tx.query(`update paper_forms set version = version + 1 where id = $1`, [formId]);
    for (const entry of entries)
      await tx.query(
        `insert into paper_entries (id, form_id, field, round, check_id, value, unreadable, unsure, took_suggestion, by_id, by_name, at, picture)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          newId(),
          formId,
          entry.field,
          entry.round,
          entry.checkId ?? null,
          entry.value === undefined ? null : JSON.stringify(entry.value),
          entry.unreadable,
          entry.unsure,
          entry.tookSuggestion ?? false,
          entry.byId,
          entry.by,
          entry.at,
          entry.picture,
        ],
      );
  }
}
