import type { PaperEntry, PaperField, PaperForm } from '@gemeinsam/contracts';
import type { Entry } from '../fields/field-state.js';
import type { FormField, KeptForm } from '../fields/kept-form.js';

/** A form as the person who verifies it sees it. */
export function viewOf(kept: KeptForm, fields: readonly FormField[]): PaperForm {
  const { form, pages } = kept;
  return {
    id: form.id,
    batchId: form.batchId,
    serial: form.serial,
    process: form.process,
    formVersion: form.formVersion,
    language: form.language,
    state: form.state,
    version: form.version,
    pageImages: form.emptiedAt ? [] : pages.map((page) => page.imageKey),
    fields: fields.map((field) => fieldView(kept, field)),
    ...(form.emptiedAt ? { emptiedAt: form.emptiedAt.toISOString() } : {}),
    ...(form.reference ? { reference: form.reference } : {}),
  };
}

function fieldView(kept: KeptForm, { read, state }: FormField): PaperField {
  const [first, ...more] = read.crops;
  const suggestion = kept.suggestions.get(read.field);
  const waits = kept.form.state === 'to-verify';
  return {
    field: read.field,
    kind: read.kind,
    cropKey: first?.cropKey ?? '',
    page: first?.page ?? 0,
    ...(more.length > 0 ? { moreCrops: more } : {}),
    ...(read.hand ? { written: read.written } : { boxes: [...read.boxes] }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(read.proposed === undefined ? {} : { proposed: read.proposed }),
    confidence: read.confidence,
    doubtful:
      read.doubt !== undefined || (read.kind !== 'text' && read.hand && (read.written || read.required)),
    open: waits && state.open !== undefined,
    // An empty text says that persons agree on nothing being there.
    ...(state.source === 'person' && !state.unreadable ? { value: state.value ?? '' } : {}),
    ...(state.unreadable ? { unreadable: true } : {}),
    entries: kept.entries.filter((entry) => entry.field === read.field).map(entryView),
  };
}

const entryView = (entry: Entry): PaperEntry => ({
  round: entry.round,
  ...(entry.value === undefined ? {} : { value: entry.value }),
  ...(entry.unreadable ? { unreadable: true } : {}),
  at: entry.at.toISOString(),
  by: entry.by,
});
