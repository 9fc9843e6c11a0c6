import type { FormLayout, Rectangle } from '@gemeinsam/contracts';
import { editionOf, type Sheet } from './form-identity.js';

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
}

/** Printed to show how to fill in; nobody writes in it. */
export interface PlannedExample extends Rectangle {
  mark: 'cross' | 'struck-out';
  /** What it shows, for those who do not see it. */
  alt: string;
}

type LayoutPage = FormLayout['pages'][number];

/** Everything printed on one page but the identity codes' content. */
export interface PlannedPage extends LayoutPage {
  texts: PlannedText[];
  rules: PlannedRule[];
  examples: PlannedExample[];
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
}

/** A form as it will lie on paper. The printed sheet, the layout for testers and the reader come from this alone. */
export interface FormPlan extends Omit<FormLayout, 'pages' | 'size' | 'edition'> {
  easy: boolean;
  sheet: Sheet;
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
