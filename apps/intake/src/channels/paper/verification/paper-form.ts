import type { Answers, FormDefinition, PaperField, PaperForm } from '@gemeinsam/contracts';
import type { FormRow, KeptPage } from '../batches/paper-form.store.js';
import { cardFields } from '../form/card-questions.js';
import { fieldKindsOf, proposalOf } from './proposal.js';

/** A form with all its pages, as it is kept. */
export interface KeptForm {
  form: FormRow;
  pages: readonly KeptPage[];
  definition: FormDefinition;
}

/** The fields of a form as read and as entered; a field whose page has not come is there without a picture. */
export function fieldsOf({ form, pages, definition }: KeptForm): PaperField[] {
  // A card asks less than its form does; what it does not ask is no open question.
  const printed = form.sheet === 'a6' ? cardFields(definition) : undefined;
  const kinds = fieldKindsOf(definition).filter(({ field }) => printed?.has(field) ?? true);
  return kinds.map((kind) => {
    const parts = pages.flatMap((page) =>
      page.fields
        .filter((field) => field.field === kind.field)
        .map((field) => ({ ...field, page: page.page })),
    );
    const boxes = pages.flatMap((page) => page.boxes.filter((box) => box.field === kind.field));
    const first = parts[0];
    const entered = form.entered[kind.field] as Answers[string] | undefined;
    const missing = first === undefined;
    // On a card the district is two digits by hand, and the clerk says which one it is.
    const byHand = kind.kind === 'text' || (!missing && boxes.length === 0);
    const written = parts.some((part) => part.written);
    return {
      field: kind.field,
      kind: kind.kind,
      cropKey: first?.cropKey ?? '',
      page: first?.page ?? 0,
      ...(parts.length > 1
        ? { moreCrops: parts.slice(1).map(({ page, cropKey }) => ({ page, cropKey })) }
        : {}),
      ...(byHand
        ? { written }
        : { boxes: boxes.map(({ option, reading, confidence }) => ({ option, reading, confidence })) }),
      ...(missing
        ? { confidence: 0, doubtful: kind.kind !== 'text' }
        : byHand
          ? { confidence: 0, doubtful: kind.kind !== 'text' && (written || kind.required) }
          : proposalOf(kind, boxes)),
      ...(entered === undefined ? {} : { value: entered }),
      open: false,
      entries: [],
    };
  });
}

export function viewOf(kept: KeptForm): PaperForm {
  const { form, pages } = kept;
  return {
    id: form.id,
    batchId: form.batch_id,
    serial: form.serial,
    process: form.process,
    formVersion: form.form_version,
    language: form.language,
    state: form.state,
    version: form.version,
    pageImages: pages.map((page) => page.imageKey),
    fields: fieldsOf(kept),
    ...(form.reference ? { reference: form.reference } : {}),
  };
}
