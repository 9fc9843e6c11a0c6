import type { PaperField } from '@gemeinsam/contracts';
import type { FormPlan } from '@gemeinsam/paper/form/form-plan';
import { type BoxDoubt, type PaperFieldKind, proposalOf } from './proposal.js';
import type { EntryValue } from './entry-value.js';
import type { KeptPage } from '../sheets/paper-form.js';

/** Where a field is printed. */
export interface FieldPlace {
  pages: readonly number[];
  /** Of its picture, in square millimetres. */
  area: number;
}

/** On which pages each field of a form is printed, and how large its pictures are together. */
export function placesOf(plan: Pick<FormPlan, 'pages'>): Map<string, FieldPlace> {
  const places = new Map<string, { pages: number[]; area: number }>();
  for (const { page, fields, areas, boxes } of plan.pages) {
    const put = (field: string, area: number): void => {
      const place = places.get(field) ?? { pages: [], area: 0 };
      if (!place.pages.includes(page)) place.pages.push(page);
      place.area += area;
      places.set(field, place);
    };
    for (const { field, width, height } of [...fields, ...areas]) put(field, width * height);
    for (const { field } of boxes) put(field, 0);
  }
  return places;
}

/** What the machine can say about one field. */
export interface FieldReading extends PaperFieldKind {
  /** `awaited`: a part of it is on a page that may still come. `given-up`: on a page that will not. */
  page: 'there' | 'awaited' | 'given-up';
  crops: readonly { page: number; cropKey: string }[];
  /** Tells this picture from another scan of the same field; empty where there is none. */
  picture: string;
  area: number;
  /** To be read by persons alone: somebody wrote here by hand. */
  hand: boolean;
  written: boolean;
  /** A person put the page here and nothing was read on it. */
  assigned: boolean;
  boxes: NonNullable<PaperField['boxes']>;
  proposed?: EntryValue;
  confidence: number;
  doubt?: BoxDoubt;
}

/** Puts together what was read of a field on the pages that are there. */
export function fieldReading(
  kind: PaperFieldKind,
  pages: readonly KeptPage[],
  place: FieldPlace | undefined,
  awaited: ReadonlySet<number>,
): FieldReading {
  const parts = pages.flatMap((page) =>
    page.fields
      .filter(({ field }) => field === kind.field)
      .map((part) => ({ ...part, page: page.page, whole: part.cropKey === page.imageKey })),
  );
  const read = pages.flatMap((page) => page.boxes.filter(({ field }) => field === kind.field));
  const boxes = read.map(({ field: _field, ...box }) => box);
  const there = new Set(pages.map(({ page }) => page));
  const printedOn = place?.pages ?? [];
  const shown = parts.length > 0 || boxes.length > 0 || printedOn.some((page) => there.has(page));
  const page = printedOn.some((number) => awaited.has(number)) ? 'awaited' : shown ? 'there' : 'given-up';
  // On a card the district is two digits by hand, and the clerk says which one it is.
  const hand = kind.kind === 'text' || (shown && boxes.length === 0);
  const assigned = parts.some(({ whole }) => whole);
  const proposal = hand || !shown ? undefined : proposalOf(kind, read);
  return {
    ...kind,
    page,
    crops: parts.map(({ page: number, cropKey }) => ({ page: number, cropKey })),
    picture: parts.map(({ cropKey }) => cropKey).join('\n'),
    area: Math.round(place?.area ?? 0),
    hand,
    written: parts.some(({ written }) => written),
    assigned,
    boxes,
    ...(proposal?.proposed === undefined ? {} : { proposed: proposal.proposed }),
    confidence: proposal?.confidence ?? 0,
    ...(proposal?.doubt === undefined ? {} : { doubt: proposal.doubt }),
  };
}
