import type { Rectangle } from '@gemeinsam/contracts';
import { box, boxGap, boxPitch, content, lineHeight, linePitch } from './form-geometry.js';
import type { PlannedExample, PlannedPage, PlannedRule, PlannedText, Weight } from './form-plan.js';
import type { TextRuler } from './form-typeface.js';
import { linesOf } from './text-lines.js';

/** A strip of the form that is never cut: positions are from its own top. */
export interface Row {
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

export interface TextStyle {
  size: number;
  weight: Weight;
  role: PlannedText['role'];
}
export const styles = {
  heading: { size: 13.5, weight: 600, role: 'H2' },
  body: { size: 12, weight: 400, role: 'P' },
  strong: { size: 12, weight: 600, role: 'P' },
  note: { size: 11, weight: 400, role: 'P' },
  option: { size: 12, weight: 400, role: 'Lbl' },
  compact: { size: 11, weight: 400, role: 'Lbl' },
} as const satisfies Record<string, TextStyle>;

export function emptyRow(height: number, gap = 0): Row {
  return {
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
  }));
}

/** One row per line, so that a long text flows over pages. */
export function paragraphRows(
  text: string,
  style: TextStyle,
  ruler: TextRuler,
  o: { gap?: number; keepWithNext?: boolean } = {},
): Row[] {
  return linesOf(text, content.width, style.size, style.weight, ruler).map((line, index) => ({
    ...emptyRow(lineHeight(style.size), index === 0 ? (o.gap ?? 0) : 0),
    keepWithNext: o.keepWithNext ?? false,
    texts: textBlock([line], content.left, 0, style, ruler),
  }));
}

/** Lines to write on, as one field. */
export function writingRow(field: string, lines: number): Row {
  const area: Rectangle = { x: content.left, y: 0, width: content.width, height: lines * linePitch };
  const row = emptyRow(area.height + 1, 1.5);
  row.fields.push({ id: field, field, ...area });
  for (let line = 1; line <= lines; line += 1)
    row.rules.push({ kind: 'line', x: area.x, y: line * linePitch, width: area.width, height: 0 });
  return row;
}

/** Short fields side by side, each with its name in front of the line. */
export function labelledRow(
  parts: { field: string; label: string; labelWidth: number; width: number }[],
  ruler: TextRuler,
): Row {
  const row = emptyRow(linePitch + 1, 1);
  let x = content.left;
  for (const part of parts) {
    const labelHeight = lineHeight(styles.body.size);
    row.texts.push(
      ...textBlock([part.label], x, linePitch - labelHeight + 0.6, { ...styles.body, role: 'Lbl' }, ruler),
    );
    const area = { x: x + part.labelWidth, y: 0, width: part.width - part.labelWidth, height: linePitch };
    row.fields.push({ id: part.field, field: part.field, ...area });
    row.rules.push({ kind: 'line', x: area.x, y: linePitch, width: area.width, height: 0 });
    x += part.width + 4;
  }
  return row;
}

export interface BoxOption {
  option: string;
  text: string;
}

/** Boxes with their words beside them, in as many columns as the words allow, read down the columns. */
export function boxRows(
  field: string,
  options: readonly BoxOption[],
  ruler: TextRuler,
  maxColumns = 3,
): Row[] {
  const style = options.length > 12 ? styles.compact : styles.option;
  const wraps = options.length > 8;
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
    return rowsOfCells(field, options, texts, columns, width, style, ruler);
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
        ...textBlock(lines, x + box + boxGap, (row.height - lines.length * text) / 2, style, ruler),
      );
    }
    row.areas.push({ field, x: content.left, y: 0, width: content.width, height: row.height });
    return row;
  });
}

/** Binds rows so that they stay on one page where they fit. */
export function together(rows: Row[]): Row[] {
  return rows.map((row, index) => ({ ...row, keepWithNext: row.keepWithNext || index < rows.length - 1 }));
}
