import { around, codes, cornerMarks } from './form-geometry.js';
import type { PlannedPage } from './form-plan.js';
import type { Row } from './form-rows.js';
import type { SheetStyle } from './form-styles.js';

/** What stands at the top of a page, and where its content may begin. */
export type Header = (page: number) => { row: Row; bottom: number };

/**
 * How the first layout puts rows on pages: each page is filled before the next one begins, and a run of rows that belong
 * together moves to the next page as a whole if a page can hold it.
 */
export function oneAfterTheOther(
  rows: readonly Row[],
  header: Header,
  { content }: SheetStyle,
): PlannedPage[] {
  const sheet = new PagesBeingFilled(header);
  for (const group of boundTogether(rows)) {
    if (sheet.after(heightOf(group, sheet.atTop)) > content.bottom && !sheet.atTop) sheet.turn();
    for (const row of group) {
      if (sheet.after(heightOf([row], sheet.atTop)) > content.bottom && !sheet.atTop) sheet.turn();
      sheet.place(row);
    }
  }
  return sheet.done();
}

/**
 * How the second layout does: a block is never cut unless it is larger than a page, no more pages are taken than are
 * needed, and what is white is shared out among them, so that no page holds next to nothing.
 */
export function evenly(
  blocks: readonly (readonly Row[])[],
  header: Header,
  { content }: SheetStyle,
): PlannedPage[] {
  const rooms = [1, 2].map((page) => content.bottom - header(page).bottom);
  const pieces = blocks.flatMap((block) => piecesOf(block, Math.min(...rooms)));
  const sheet = new PagesBeingFilled(header);
  for (const [index, page] of sharedOut(pieces, rooms[0]!, rooms[1]!).entries()) {
    if (index > 0) sheet.turn();
    for (const row of page.flat()) sheet.place(row);
  }
  return sheet.done();
}

/** A block, or what must be cut of it: first between what is bound together, then anywhere between rows. */
function piecesOf(block: readonly Row[], room: number): Row[][] {
  if (block.length === 0) return [];
  if (heightOf(block, true) <= room) return [[...block]];
  return boundTogether(block).flatMap((group) =>
    heightOf(group, true) <= room ? [group] : group.map((row) => [row]),
  );
}

/** The best way to fill pages with the first so many pieces. */
interface Filling {
  pages: number;
  /** How much is white, squared page by page, so that two half-full pages are better than a full and an empty one. */
  white: number;
  /** With which piece its last page begins. */
  from: number;
}

function sharedOut(pieces: readonly Row[][], firstRoom: number, room: number): Row[][][] {
  const best: Filling[] = [{ pages: 0, white: 0, from: 0 }];
  for (let end = 1; end <= pieces.length; end += 1) {
    let chosen: Filling | undefined;
    for (let from = end - 1; from >= 0; from -= 1) {
      const has = from === 0 ? firstRoom : room;
      const left = has - heightOf(pieces.slice(from, end).flat(), true);
      // A row that is higher than a page stands on one alone.
      if (left < 0 && from < end - 1) break;
      const before = best[from]!;
      const filling = { pages: before.pages + 1, white: before.white + (left / has) ** 2, from };
      if (!chosen || isBetter(filling, chosen)) chosen = filling;
    }
    best.push(chosen!);
  }
  const pages: Row[][][] = [];
  for (let end = pieces.length; end > 0; end = best[end]!.from)
    pages.unshift(pieces.slice(best[end]!.from, end));
  return pages;
}

const isBetter = (one: Filling, other: Filling): boolean =>
  one.pages < other.pages || (one.pages === other.pages && one.white < other.white);

function boundTogether(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  let open = false;
  for (const row of rows) {
    if (open) groups.at(-1)!.push(row);
    else groups.push([row]);
    open = row.keepWithNext;
  }
  return groups;
}

const heightOf = (rows: readonly Row[], atTop: boolean): number =>
  rows.reduce((sum, row, index) => sum + row.height + (index === 0 && atTop ? 0 : row.gap), 0);

class PagesBeingFilled {
  private readonly pages: PlannedPage[] = [];
  private y = 0;
  atTop = true;

  constructor(private readonly header: Header) {
    this.turn();
  }

  /** How far down one comes with this much more. */
  after(height: number): number {
    return this.y + height;
  }

  turn(): void {
    const { row, bottom } = this.header(this.pages.length + 1);
    this.pages.push({
      page: this.pages.length + 1,
      cornerMarks,
      codes,
      boxes: [],
      fields: [],
      areas: [],
      examples: [],
      rules: [],
      texts: [],
      strips: [],
    });
    this.put(row, 0);
    this.y = bottom;
    this.atTop = true;
  }

  place(row: Row): void {
    if (!this.atTop) this.y += row.gap;
    this.put(row, this.y);
    this.y += row.height;
    this.atTop = false;
  }

  done(): PlannedPage[] {
    return this.pages.map((page) => ({ ...page, areas: mergedAreas(page) }));
  }

  private put(row: Row, y: number): void {
    const page = this.pages.at(-1)!;
    const moved = <T extends { y: number }>(items: readonly T[]): T[] =>
      items.map((item) => ({ ...item, y: item.y + y }));
    const strip = {
      part: row.part,
      texts: moved(row.texts),
      boxes: moved(row.boxes),
      fields: moved(row.fields),
      rules: moved(row.rules),
      examples: moved(row.examples),
    };
    page.strips.push(strip);
    page.texts.push(...strip.texts);
    page.boxes.push(...strip.boxes);
    page.fields.push(...strip.fields);
    page.examples.push(...strip.examples);
    page.rules.push(...strip.rules);
    page.areas.push(...moved(row.areas));
  }
}

function mergedAreas(page: PlannedPage): PlannedPage['areas'] {
  const fields = [...new Set(page.areas.map((area) => area.field))];
  return fields.map((field) => ({ field, ...around(page.areas.filter((area) => area.field === field)) }));
}
