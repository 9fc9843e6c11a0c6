import { randomInt } from 'node:crypto';
import type { FormEdition, FormSize, Language } from '@gemeinsam/contracts';

/** What a form is printed on. Each has a layout of its own. */
export const sheets = ['a4', 'a4-large', 'a6'] as const;
export type Sheet = (typeof sheets)[number];

/**
 * How forms are laid out and worded. A layout that was printed never changes, because a sheet is read against the plan
 * it was printed from; whatever moves a box or a line is a new one.
 */
export const layouts = [1, 2, 3] as const;
export type Layout = (typeof layouts)[number];
/** What is printed from now on. */
export const currentLayout = 3 as const satisfies Layout;

/** The sheet and wording of an edition; `null` for large print on a postcard, which has no room for it. */
export function sheetOf(size: FormSize, edition: FormEdition): { sheet: Sheet; easy: boolean } | null {
  const easy = edition === 'easy' || edition === 'easy-large';
  const large = edition === 'large' || edition === 'easy-large';
  if (size === 'a6') return large ? null : { sheet: 'a6', easy };
  return { sheet: large ? 'a4-large' : 'a4', easy };
}

export function editionOf(sheet: Sheet, easy: boolean): { size: FormSize; edition: FormEdition } {
  if (sheet === 'a4-large') return { size: 'a4', edition: easy ? 'easy-large' : 'large' };
  return { size: sheet, edition: easy ? 'easy' : 'normal' };
}

/** What the code on a page says. */
export interface PageIdentity {
  process: string;
  formVersion: number;
  language: Language;
  easy: boolean;
  /** Left out for the ordinary A4 sheet. */
  sheet?: Exclude<Sheet, 'a4'>;
  /** Left out for the first one. */
  layout?: Exclude<Layout, 1>;
  serial: string;
  page: number;
  pages: number;
}

/** Which print of a form version a page belongs to. */
export type PrintedAs = Pick<PageIdentity, 'language' | 'easy' | 'sheet' | 'layout'>;

/*
 * GM1 is the ordinary A4 sheet of the first layout. GM2 names its sheet and keeps to the characters that a QR code packs
 * densest, so that the code is small enough for a card. GM3 is the same for the second layout, and for A4 as well;
 * GM4 for the third.
 */
const marks = { a4: 'A4', 'a4-large': 'A4L', a6: 'A6' } as const;
/* Without characters that look alike or form words (0 O, 1 I L, U). */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const serialLength = 8;

/** A serial that no other sheet has: 30^8 possibilities, drawn at random. */
export function newSerial(): string {
  return Array.from({ length: serialLength }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** `K7M4-92QX`, as printed for people. */
export const formatSerial = (serial: string): string => `${serial.slice(0, 4)}-${serial.slice(4)}`;

export function encodeIdentity(identity: PageIdentity): string {
  const { process, formVersion, language, easy, sheet, layout, serial, page, pages } = identity;
  const wording = easy ? `${language}+` : language;
  if (sheet === undefined && layout === undefined)
    return ['GM1', process, formVersion, wording, serial, `${page}/${pages}`].join('|');
  const prefix = layout === undefined ? 'GM2' : prefixes[layout];
  return [prefix, process, formVersion, wording, marks[sheet ?? 'a4'], serial, `${page}/${pages}`]
    .join(':')
    .toUpperCase();
}

const serialPattern = '([2-9A-HJKMNP-TV-Z]{8})';
const first = new RegExp(
  String.raw`^(GM1)\|([a-z0-9][a-z0-9-]{1,60})\|(\d{1,6})\|(de|en)(\+?)\|()${serialPattern}\|(\d{1,3})/(\d{1,3})$`,
);
const named = (prefix: string, sheet: string): RegExp =>
  new RegExp(
    String.raw`^(${prefix}):([A-Z0-9][A-Z0-9-]{1,60}):(\d{1,6}):(DE|EN)(\+?):(${sheet}):${serialPattern}:(\d{1,3})/(\d{1,3})$`,
  );
const prefixes = { 2: 'GM3', 3: 'GM4' } as const satisfies Record<Exclude<Layout, 1>, string>;
const patterns = [first, named('GM2', 'A4L|A6'), named('GM[34]', 'A4|A4L|A6')];

/** What a code says, or `null` when it is not one of ours. */
export function decodeIdentity(text: string): PageIdentity | null {
  const match = patterns.map((pattern) => pattern.exec(text)).find(Boolean);
  if (!match) return null;
  const [, prefix, process, version, language, easy, mark, serial, page, pages] = match;
  const sheet = mark === marks.a6 ? 'a6' : mark === marks['a4-large'] ? 'a4-large' : undefined;
  const identity: PageIdentity = {
    process: process!.toLowerCase(),
    formVersion: Number(version),
    language: language!.toLowerCase() as Language,
    easy: easy === '+',
    ...(sheet === undefined ? {} : { sheet }),
    ...(prefix === prefixes[2] ? { layout: 2 } : prefix === prefixes[3] ? { layout: 3 } : {}),
    serial: serial!,
    page: Number(page),
    pages: Number(pages),
  };
  return identity.page >= 1 && identity.page <= identity.pages ? identity : null;
}
