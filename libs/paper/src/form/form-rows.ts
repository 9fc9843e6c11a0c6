import type { Rectangle } from '@gemeinsam/contracts';
import { lineHeight } from './form-geometry.js';
import type { PlannedExample, PlannedPage, PlannedRule, PlannedText } from './form-plan.js';
import type { SheetStyle, TextStyle } from './form-styles.js';
import type { TextRuler } from './form-typeface.js';
import { linesOf } from './text-lines.js';

/** A strip of the form that is never cut: positions are from its own top. */
export interface Row {
  /** Where a screen reader finds it. */
  part: readonly string[];
  height: number;
  /** White above it, left out at the top of a page. */
  gap: number;
  /** Must lie on the same page as the row after it. */
  keepWithNext: boolean;
  texts: PlannedText[];
  boxes: PlannedPage['boxes'];
  fields: PlannedPage['fields'];
  rules: PlannedRule[];
  examples: PlannedExample[];
  areas: PlannedPage['areas'];
}

export function emptyRow(height: number, gap = 0): Row {
  return {
    part: [],
    height,
    gap,
    keepWithNext: false,
    texts: [],
    boxes: [],
    fields: [],
    rules: [],
    examples: [],
    areas: [],
  };
}

/** Text lines from the given top left corner. */
export function textBlock(
  lines: readonly string[],
  x: number,
  y: number,
  style: TextStyle,
  ruler: TextRuler,
): PlannedText[] {
  const height = lineHeight(style.size);
  return lines.map((text, index) => ({
    x,
    y: y + index * height,
    width: ruler(text, style.size, style.weight),
    height,
    text,
    ...style,
    ...(index === 0 ? {} : { continues: true }),
  }));
}

/** One row per line, so that a long text flows over pages. */
export function paragraphRows(
  text: string,
  style: TextStyle,
  { content }: SheetStyle,
  ruler: TextRuler,
  o: { gap?: number; keepWithNext?: boolean } = {},
): Row[] {
  return linesOf(text, content.width, style.size, style.weight, ruler).map((line, index) => ({
    ...emptyRow(lineHeight(style.size), index === 0 ? (o.gap ?? 0) : 0),
    keepWithNext: o.keepWithNext ?? false,
    texts: textBlock([line], content.left, 0, style, ruler).map((text) =>
      index === 0 ? text : { ...text, continues: true },
    ),
  }));
}

/** Lines to write on, as one field; as several where a page cannot hold them. */
export function writingRows(field: string, lines: number, sheet: SheetStyle): Row[] {
  const { content, linePitch } = sheet;
  const most = Math.max(1, Math.floor((content.bottom - content.top - 2) / linePitch));
  if (lines > most) return [writingRow(field, most, sheet), ...writingRows(field, lines - most, sheet)];
  return [writingRow(field, lines, sheet)];
}

function writingRow(field: string, lines: number, { content, linePitch }: SheetStyle): Row {
  const area: Rectangle = { x: content.left, y: 0, width: content.width, height: lines * linePitch };
  const row = emptyRow(area.height + 1, 1.5);
  row.fields.push({ id: field, field, ...area });
  for (let line = 1; line <= lines; line += 1)
    row.rules.push({ kind: 'line', field, x: area.x, y: line * linePitch, width: area.width, height: 0 });
  return row;
}

export interface LabelledPart {
  field: string;
  label: string;
  labelWidth: number;
  width: number;
  /** How many digits; each gets a cell. */
  comb?: number;
}

/** Short fields side by side, each with its name in front of the line. */
export function labelledRow(
  parts: readonly LabelledPart[],
  { content, linePitch, type }: SheetStyle,
  ruler: TextRuler,
): Row {
  const row = emptyRow(linePitch + 1, 1);
  const style: TextStyle = { ...type.body, role: 'Lbl' };
  let x = content.left;
  for (const part of parts) {
    const labelHeight = lineHeight(style.size);
    row.texts.push(
      ...textBlock([part.label], x, linePitch - labelHeight + 0.6, style, ruler).map((text) => ({
        ...text,
        field: part.field,
      })),
    );
    const area = { x: x + part.labelWidth, y: 0, width: part.width - part.labelWidth, height: linePitch };
    row.fields.push({
      id: part.field,
      field: part.field,
      ...area,
      ...(part.comb === undefined ? {} : { comb: part.comb }),
    });
    row.rules.push(...linesOfField(part.field, area, part.comb));
    x += part.width + 4;
  }
  return row;
}

/** The line to write on, and for a comb the teeth between the digits. */
export function linesOfField(field: string, { x, y, width, height }: Rectangle, comb = 1): PlannedRule[] {
  const tooth = height * 0.45;
  return [
    { kind: 'line', field, x, y: y + height, width, height: 0 },
    ...Array.from({ length: comb > 1 ? comb + 1 : 0 }, (_, index): PlannedRule => ({
      kind: 'tooth',
      field,
      x: x + (index * width) / comb,
      y: y + height - tooth,
      width: 0,
      height: tooth,
    })),
  ];
}

export interface BoxOption {
  option: string;
  text: string;
}

/** Boxes with their words beside them, in as many columns as the words allow, read down the columns. */
export function boxRows(
  field: string,
  options: readonly BoxOption[],
  sheet: SheetStyle,
  ruler: TextRuler,
  maxColumns = 3,
): Row[] {
  const { content, box, boxGap, type } = sheet;
  const style = options.length > 12 ? type.compact : type.option;
  const wraps = sheet.wrapsOptions || options.length > 8;
  for (let columns = Math.min(maxColumns, options.length); columns >= 1; columns -= 1) {
    const width = content.width / columns;
    const room = width - box - boxGap - 3;
    const texts = options.map((option) => linesOf(option.text, room, style.size, style.weight, ruler));
    const widestWord = Math.max(
      ...options.flatMap((option) =>
        option.text.split(/\s+/).map((word) => ruler(word, style.size, style.weight)),
      ),
    );
    const fits = widestWord <= room && texts.every((lines) => lines.length <= (wraps ? 2 : 1));
    if (!fits && columns > 1) continue;
    return rowsOfCells(field, options, texts, columns, width, style, sheet, ruler);
  }
  return [];
}

function rowsOfCells(
  field: string,
  options: readonly BoxOption[],
  texts: readonly string[][],
  columns: number,
  width: number,
  style: TextStyle,
  { content, box, boxGap, boxPitch }: SheetStyle,
  ruler: TextRuler,
): Row[] {
  const count = Math.ceil(options.length / columns);
  const text = lineHeight(style.size);
  return Array.from({ length: count }, (_, line) => {
    const cells = options
      .map((option, index) => ({ option, index }))
      .filter(({ index }) => index % count === line);
    const tallest = Math.max(...cells.map(({ index }) => texts[index]!.length)) * text;
    const row = emptyRow(Math.max(boxPitch, tallest + 1), line === 0 ? 1 : 0);
    for (const { option, index } of cells) {
      const x = content.left + Math.floor(index / count) * width;
      const y = (row.height - box) / 2;
      row.boxes.push({
        id: `${field}/${option.option}`,
        field,
        option: option.option,
        x,
        y,
        width: box,
        height: box,
      });
      const lines = texts[index]!;
      row.texts.push(
        ...textBlock(lines, x + box + boxGap, (row.height - lines.length * text) / 2, style, ruler).map(
          (one, line) => (line === 0 ? { ...one, box: `${field}/${option.option}`, turn: index } : one),
        ),
      );
    }
    row.areas.push({ field, x: content.left, y: 0, width: content.width, height: row.height });
    return row;
  });
}

/** Puts rows into a part of the form. */
export const within = (part: string, rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, part: [part, ...row.part] }));

/** Binds rows so that they stay on one page where they fit. */
export function together(rows: Row[]): Row[] {
  return rows.map((row, index) => ({ ...row, keepWithNext: row.keepWithNext || index < rows.length - 1 }));
}
