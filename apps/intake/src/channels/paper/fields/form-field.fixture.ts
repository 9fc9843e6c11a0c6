import type { EntryRound } from '@gemeinsam/contracts';
import type { EntryValue } from './entry-value.js';
import type { FieldReading } from './field-reading.js';
import { type Entry, fieldState } from './field-state.js';
import type { FormField } from './kept-form.js';

export const aPicture = 'paper/read/file/1/field-1.png';

/** A choice that was read surely as ticked at `3`, unless said otherwise. */
export const aReading = (over: Partial<FieldReading> = {}): FieldReading => ({
  field: 'district',
  kind: 'choice',
  required: false,
  page: 'there',
  crops: [{ page: 1, cropKey: aPicture }],
  picture: aPicture,
  area: 100,
  hand: false,
  written: false,
  assigned: false,
  boxes: [{ option: '3', reading: 'ticked', confidence: 0.95 }],
  proposed: '3',
  confidence: 0.95,
  ...over,
});

/** A line in which somebody wrote by hand. */
export const aText = (over: Partial<FieldReading> = {}): FieldReading =>
  aReading({
    field: 'title',
    kind: 'text',
    hand: true,
    written: true,
    boxes: [],
    proposed: undefined,
    confidence: 0,
    ...over,
  });

export const anEntry = (round: EntryRound, value?: EntryValue, over: Partial<Entry> = {}): Entry => ({
  field: 'district',
  round,
  value,
  unreadable: false,
  unsure: false,
  byId: 'p1',
  by: 'Person 1',
  at: new Date('2026-11-02T08:00:00Z'),
  picture: aPicture,
  ...over,
});

/** The field after these entries. */
export const aField = (read: FieldReading, entries: readonly Entry[] = []): FormField => ({
  read,
  state: fieldState(
    read,
    entries.map((entry) => ({ ...entry, field: read.field })),
    false,
  ),
});
