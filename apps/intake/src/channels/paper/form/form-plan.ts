import type { FormLayout, Rectangle } from '@gemeinsam/contracts';

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
}

/** A line to write on, or a frame; in millimetres. */
export interface PlannedRule extends Rectangle {
  kind: 'line' | 'frame';
}

/** A box printed to show how to fill in; nobody writes in it. */
export interface PlannedExample extends Rectangle {
  mark: 'cross' | 'struck-out';
}

type LayoutPage = FormLayout['pages'][number];

/** Everything printed on one page but the identity codes' content. */
export interface PlannedPage extends LayoutPage {
  texts: PlannedText[];
  rules: PlannedRule[];
  examples: PlannedExample[];
  /** What is shown to a person who checks a tick field: its boxes with their words. */
  areas: ({ field: string } & Rectangle)[];
}

/** A form as it will lie on paper. The printed sheet, the layout for testers and the reader come from this alone. */
export interface FormPlan extends Omit<FormLayout, 'pages'> {
  easy: boolean;
  title: string;
  pages: PlannedPage[];
}

/** What testers and other programs see of a plan. */
export function layoutOf(plan: FormPlan): FormLayout {
  const { process, formVersion, language, page } = plan;
  return {
    process,
    formVersion,
    language,
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
