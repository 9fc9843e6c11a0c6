import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { PaperFormEntity } from '../sheets/paper-form.entity.js';
import type { Entry } from './field-state.js';
import { PaperEntryEntity } from './paper-entry.entity.js';

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
    await tx.increment(PaperFormEntity, { id: formId }, 'version', 1);
    await tx.insert(
      PaperEntryEntity,
      entries.map(({ by, value, ...entry }) => ({
        id: newId(),
        formId,
        ...entry,
        ...(value === undefined ? {} : { value }),
        byName: by,
      })),
    );
  }
}
