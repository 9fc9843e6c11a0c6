import type { FormLayout, Rectangle } from '@gemeinsam/contracts';
import { editionOf, type Layout, type Sheet } from './form-identity.js';

export type Weight = 400 | 600;

/** One line of text; `x`, `y` is the top left corner of its line box in millimetres, `size` in points. */
export interface PlannedText {
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  size: number;
  weight: Weight;
  /** How a screen reader announces it. */
  role: 'H1' | 'H2' | 'P' | 'Lbl';
  /** Goes on with the paragraph of the text before it. */
  continues?: boolean;
  /** The box it names. */
  box?: string;
  /** Which option of its question the box is; they are read in this order, in however many columns they stand. */
  turn?: number;
  /** The field it names. */
  field?: string;
  /** Said before; a screen reader leaves it out. */
  repeated?: boolean;
  /** Printed on every copy with that copy's own number. */
  fill?: 'serial' | 'reference';
}

/** A line to write on, a tooth of a comb, a frame or a line to tear along; in millimetres. */
export interface PlannedRule extends Rectangle {
  kind: 'line' | 'tooth' | 'frame' | 'tear';
  /** The field to write in that it is part of. */
  field?: string;
}

/** Printed to show how to fill in; nobody writes in it. */
export interface PlannedExample extends Rectangle {
  mark: 'cross' | 'struck-out';
  /** What it shows, for those who do not see it. */
  alt: string;
}

type LayoutPage = FormLayout['pages'][number];

/** What is printed of one part of the form, from top to bottom: where a screen reader finds it. */
export interface PlannedStrip {
  /** A question, and within it one of its statements; empty for what belongs to none. */
  part: readonly string[];
  texts: PlannedText[];
  boxes: LayoutPage['boxes'];
  fields: LayoutPage['fields'];
  rules: PlannedRule[];
  examples: PlannedExample[];
}

/** Everything printed on one page but the identity codes' content. */
export interface PlannedPage extends LayoutPage {
  texts: PlannedText[];
  rules: PlannedRule[];
  examples: PlannedExample[];
  /** All of these once more, part by part in reading order. */
  strips: PlannedStrip[];
  /** What is shown to a person who checks a tick field: its boxes with their words. */
  areas: ({ field: string } & Rectangle)[];
  stub?: PlannedStub;
}

/** What a person keeps of a card: lies below it on the sheet that is printed, and is not read. */
export interface PlannedStub {
  height: number;
  texts: PlannedText[];
  rules: PlannedRule[];
  examples: PlannedExample[];
  /** All of these once more, as on a page. */
  strips: PlannedStrip[];
}

/** A form as it will lie on paper. The printed sheet, the layout for testers and the reader come from this alone. */
export interface FormPlan extends Omit<FormLayout, 'pages' | 'size' | 'edition'> {
  easy: boolean;
  sheet: Sheet;
  layout: Layout;
  title: string;
  pages: PlannedPage[];
}

/** What testers and other programs see of a plan. */
export function layoutOf(plan: FormPlan): FormLayout {
  const { process, formVersion, language, easy, sheet, page } = plan;
  return {
    process,
    formVersion,
    language,
    ...editionOf(sheet, easy),
    page,
    pages: plan.pages.map(({ page: number, cornerMarks, codes, boxes, fields }) => ({
      page: number,
      cornerMarks,
      codes,
      boxes,
      fields,
    })),
  };
}
