import type { Answers, FormDefinition, PaperField, PaperForm } from '@gemeinsam/contracts';
import type { FormRow, KeptPage } from '../batches/paper-form.store.js';
import { fieldKindsOf, proposalOf } from './proposal.js';

/** A form with all its pages, as it is kept. */
export interface KeptForm {
  form: FormRow;
  pages: readonly KeptPage[];
  definition: FormDefinition;
}

/** The fields of a form as read and as entered; a field whose page has not come is there without a picture. */
export function fieldsOf({ form, pages, definition }: KeptForm): PaperField[] {
  return fieldKindsOf(definition).map((kind) => {
    const parts = pages.flatMap((page) =>
      page.fields
        .filter((field) => field.field === kind.field)
        .map((field) => ({ ...field, page: page.page })),
    );
    const boxes = pages.flatMap((page) => page.boxes.filter((box) => box.field === kind.field));
    const first = parts[0];
    const entered = form.entered[kind.field] as Answers[string] | undefined;
    const missing = first === undefined;
    return {
      field: kind.field,
      kind: kind.kind,
      cropKey: first?.cropKey ?? '',
      page: first?.page ?? 0,
      ...(parts.length > 1
        ? { moreCrops: parts.slice(1).map(({ page, cropKey }) => ({ page, cropKey })) }
        : {}),
      ...(kind.kind === 'text'
        ? { written: parts.some((part) => part.written) }
        : { boxes: boxes.map(({ option, reading, confidence }) => ({ option, reading, confidence })) }),
      ...(missing ? { confidence: 0, doubtful: kind.kind !== 'text' } : proposalOf(kind, boxes)),
      ...(entered === undefined ? {} : { value: entered }),
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
