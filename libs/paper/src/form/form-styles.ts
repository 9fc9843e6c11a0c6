import type { Layout, Sheet } from './form-identity.js';
import type { PlannedText, Weight } from './form-plan.js';

export interface TextStyle {
  size: number;
  weight: Weight;
  role: PlannedText['role'];
}
type TextKind = 'title' | 'running' | 'heading' | 'body' | 'strong' | 'note' | 'option' | 'compact' | 'foot';

/** The measures of one kind of sheet: millimetres, text in points. */
export interface SheetStyle {
  /** Where questions may lie. The codes reach into the bands above and below. */
  content: { left: number; right: number; width: number; top: number; bottom: number };
  /** Between the bottom code and the right edge of the content. */
  footer: { left: number; right: number; top: number };
  /** Beside the code at the top right. */
  headerWidth: number;
  /** Large enough for an unsteady hand. */
  box: number;
  boxGap: number;
  /** From one row of boxes to the next: a cross that overshoots must not reach a neighbour. */
  boxPitch: number;
  /** Whether the words of an option may take two lines, where there are few options. */
  wrapsOptions: boolean;
  linePitch: number;
  /** In front of the lines for name and address. */
  labelWidth: number;
  type: Record<TextKind, TextStyle>;
}

const content = { left: 20, right: 190, width: 170, top: 36, bottom: 261 };

/** Whoever changes a measure of a sheet makes a new layout: what is printed in an older one is read by its measures. */
const a4: SheetStyle = {
  content,
  footer: { left: 48, right: 188, top: 266 },
  headerWidth: 143,
  box: 6,
  boxGap: 3,
  boxPitch: 9.5,
  wrapsOptions: false,
  linePitch: 9.5,
  labelWidth: 38,
  type: {
    title: { size: 20, weight: 600, role: 'H1' },
    running: { size: 12, weight: 600, role: 'P' },
    heading: { size: 13.5, weight: 600, role: 'H2' },
    body: { size: 12, weight: 400, role: 'P' },
    strong: { size: 12, weight: 600, role: 'P' },
    note: { size: 11, weight: 400, role: 'P' },
    option: { size: 12, weight: 400, role: 'Lbl' },
    compact: { size: 11, weight: 400, role: 'Lbl' },
    foot: { size: 10, weight: 400, role: 'P' },
  },
};

/** No letter below 16 pt, which is where large print begins. */
const a4Large: SheetStyle = {
  content: { ...content, bottom: 253 },
  footer: { left: 48, right: 188, top: 258 },
  headerWidth: 143,
  box: 8,
  boxGap: 4,
  boxPitch: 13,
  wrapsOptions: false,
  linePitch: 13,
  labelWidth: 52,
  type: {
    title: { size: 26, weight: 600, role: 'H1' },
    running: { size: 16, weight: 600, role: 'P' },
    heading: { size: 19, weight: 600, role: 'H2' },
    body: { size: 17, weight: 400, role: 'P' },
    strong: { size: 17, weight: 600, role: 'P' },
    note: { size: 16, weight: 400, role: 'P' },
    option: { size: 17, weight: 400, role: 'Lbl' },
    compact: { size: 16, weight: 400, role: 'Lbl' },
    foot: { size: 16, weight: 400, role: 'P' },
  },
};

/** A4 in easy language: no letter below 14 pt, as the rules for Leichte Sprache ask (Netzwerk Leichte Sprache, 2013). */
const a4Easy: SheetStyle = {
  ...a4,
  content: { ...content, bottom: 257 },
  footer: { left: 48, right: 188, top: 261 },
  boxPitch: 10,
  wrapsOptions: true,
  linePitch: 10,
  labelWidth: 48,
  type: {
    title: { size: 22, weight: 600, role: 'H1' },
    running: { size: 14, weight: 600, role: 'P' },
    heading: { size: 16, weight: 600, role: 'H2' },
    body: { size: 14, weight: 400, role: 'P' },
    strong: { size: 14, weight: 600, role: 'P' },
    note: { size: 14, weight: 400, role: 'P' },
    option: { size: 14, weight: 400, role: 'Lbl' },
    compact: { size: 14, weight: 400, role: 'Lbl' },
    foot: { size: 14, weight: 400, role: 'P' },
  },
};

/** The measures of an A4 sheet. */
export function styleOf(sheet: Exclude<Sheet, 'a6'>, easy: boolean, layout: Layout): SheetStyle {
  if (sheet === 'a4-large') return layout === 1 ? a4Large : { ...a4Large, wrapsOptions: true };
  return easy && layout > 1 ? a4Easy : a4;
}

/** The postcard: small, yet nothing below what a newspaper prints. */
export const cardType = {
  title: { size: 15, weight: 600, role: 'H1' },
  heading: { size: 12, weight: 600, role: 'H2' },
  strong: { size: 11, weight: 600, role: 'P' },
  body: { size: 10.5, weight: 400, role: 'P' },
  option: { size: 10.5, weight: 400, role: 'Lbl' },
  number: { size: 26, weight: 600, role: 'P' },
} as const satisfies Record<string, TextStyle>;
