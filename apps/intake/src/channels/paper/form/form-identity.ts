import { randomInt } from 'node:crypto';
import type { Language } from '@gemeinsam/contracts';

/** What the code on a page says. */
export interface PageIdentity {
  process: string;
  formVersion: number;
  language: Language;
  easy: boolean;
  serial: string;
  page: number;
  pages: number;
}

const prefix = 'GM1';
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
  const { process, formVersion, language, easy, serial, page, pages } = identity;
  return [prefix, process, formVersion, easy ? `${language}+` : language, serial, `${page}/${pages}`].join(
    '|',
  );
}

/** What a code says, or `null` when it is not one of ours. */
export function decodeIdentity(text: string): PageIdentity | null {
  const match =
    /^GM1\|([a-z0-9][a-z0-9-]{1,60})\|(\d{1,6})\|(de|en)(\+?)\|([2-9A-HJKMNP-TV-Z]{8})\|(\d{1,3})\/(\d{1,3})$/.exec(
      text,
    );
  if (!match) return null;
  const [, process, version, language, easy, serial, page, pages] = match;
  const identity: PageIdentity = {
    process: process!,
    formVersion: Number(version),
    language: language as Language,
    easy: easy === '+',
    serial: serial!,
    page: Number(page),
    pages: Number(pages),
  };
  return identity.page >= 1 && identity.page <= identity.pages ? identity : null;
}
