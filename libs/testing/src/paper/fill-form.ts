import type { FormLayout } from '@gemeinsam/contracts';
import type { Handwriting } from './handwriting.js';
import { markBox, strikeOut, type TickKind, tickKinds } from './marks.js';
import { type Pen, pens } from './pen.js';
import { Random } from './random.js';
import { copyOf, printPdf, type Sheet } from './sheet.js';

/** What a person puts on a form. Options as in the form's layout, e.g. `trees:agree` for a statement. */
export interface Filling {
  ticks: Record<string, string[]>;
  /** Boxes ticked first and then scribbled over. */
  struckOut?: Record<string, string[]>;
  /** Fields to write in; what is written is chosen by the hand and told by `written`. */
  texts?: string[];
  tickKind?: TickKind;
  pen?: Pen;
  seed?: number;
}

export interface FilledForm {
  sheets: Sheet[];
  /** What the handwriting says, by field. */
  written: Record<string, string>;
}

/** Fills in a printed form with pen and real handwriting. */
export async function fillForm(
  pdf: Uint8Array,
  layout: FormLayout,
  filling: Filling,
  handwriting: Handwriting | null,
): Promise<FilledForm> {
  const random = new Random(filling.seed ?? 1);
  const pen = filling.pen ?? random.pick([pens.ballpoint, pens.blue, pens.fineliner]);
  const sheets = (await printPdf(pdf)).map(copyOf);
  const written: Record<string, string> = {};
  for (const page of layout.pages) {
    const sheet = sheets[page.page - 1];
    if (!sheet) throw new Error(`the PDF has no page ${page.page}`);
    for (const box of page.boxes) {
      const struck = filling.struckOut?.[box.field]?.includes(box.option) ?? false;
      const ticked = filling.ticks[box.field]?.includes(box.option) ?? false;
      if (!ticked && !struck) continue;
      markBox(sheet, box, filling.tickKind ?? random.pick(tickKinds), pen, random);
      if (struck) strikeOut(sheet, box, pen, random);
    }
    for (const field of page.fields)
      if (handwriting && filling.texts?.includes(field.field))
        written[field.field] = await handwriting.write(sheet, field, random);
  }
  const missing = [...Object.entries(filling.ticks), ...Object.entries(filling.struckOut ?? {})].flatMap(
    ([field, options]) =>
      options
        .filter(
          (option) =>
            !layout.pages.some((page) =>
              page.boxes.some((box) => box.field === field && box.option === option),
            ),
        )
        .map((option) => `${field}/${option}`),
  );
  if (missing.length > 0) throw new Error(`the form has no box ${missing.join(', ')}`);
  return { sheets, written };
}
