import { randomInt } from 'node:crypto';
import type { FormEdition, FormSize, Language } from '@gemeinsam/contracts';

/** What a form is printed on. Each has a layout of its own. */
export const sheets = ['a4', 'a4-large', 'a6'] as const;
export type Sheet = (typeof sheets)[number];

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
  serial: string;
  page: number;
  pages: number;
}

/** Which print of a form version a page belongs to. */
export type PrintedAs = Pick<PageIdentity, 'language' | 'easy' | 'sheet'>;

/*
 * GM1 is the ordinary A4 sheet. GM2 names its sheet and keeps to the characters that a QR code packs densest, so that
 * the code is small enough for a card.
 */
const marks = { 'a4-large': 'A4L', a6: 'A6' } as const;
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
  const { process, formVersion, language, easy, sheet, serial, page, pages } = identity;
  const wording = easy ? `${language}+` : language;
  if (sheet === undefined)
    return ['GM1', process, formVersion, wording, serial, `${page}/${pages}`].join('|');
  return ['GM2', process, formVersion, wording, marks[sheet], serial, `${page}/${pages}`]
    .join(':')
    .toUpperCase();
}

const serialPattern = '([2-9A-HJKMNP-TV-Z]{8})';
const first = new RegExp(
  String.raw`^GM1\|([a-z0-9][a-z0-9-]{1,60})\|(\d{1,6})\|(de|en)(\+?)\|()${serialPattern}\|(\d{1,3})/(\d{1,3})$`,
);
const second = new RegExp(
  String.raw`^GM2:([A-Z0-9][A-Z0-9-]{1,60}):(\d{1,6}):(DE|EN)(\+?):(A4L|A6):${serialPattern}:(\d{1,3})/(\d{1,3})$`,
);

/** What a code says, or `null` when it is not one of ours. */
export function decodeIdentity(text: string): PageIdentity | null {
  const match = first.exec(text) ?? second.exec(text);
  if (!match) return null;
  const [, process, version, language, easy, mark, serial, page, pages] = match;
  const sheet = mark === '' ? undefined : mark === marks.a6 ? 'a6' : 'a4-large';
  const identity: PageIdentity = {
    process: process!.toLowerCase(),
    formVersion: Number(version),
    language: language!.toLowerCase() as Language,
    easy: easy === '+',
    ...(sheet === undefined ? {} : { sheet }),
    serial: serial!,
    page: Number(page),
    pages: Number(pages),
  };
  return identity.page >= 1 && identity.page <= identity.pages ? identity : null;
}
