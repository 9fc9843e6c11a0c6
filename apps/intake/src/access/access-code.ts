import { randomBytes, randomInt } from 'node:crypto';
import type { AccessPurpose } from '@gemeinsam/contracts';

/** Without letters and digits that look alike in print or by hand: B 8, G 6, I 1, O 0, S 5, Z 2. */
const alphabet = 'ACDEFGHJKLMNPQRTUVWXY3479';
const onlyOurs = new RegExp(`^[${alphabet}]+$`);
const groupLength = 4;
const hour = 3_600_000;
const day = 24 * hour;

interface Kind {
  readonly lastsMs: number;
  readonly length: number;
  /** Works again and again, because nothing reaches its owner later. */
  readonly isLasting?: boolean;
  /** Went to the contact of its day, and ends with it. */
  readonly isSent?: boolean;
}
/** An e-mail that was asked for is read at once, a question when there is time, a letter takes its days. */
const kinds: Readonly<Record<AccessPurpose, Kind>> = {
  'email-asked': { lastsMs: day, length: 8, isSent: true },
  'email-along': { lastsMs: 14 * day, length: 8, isSent: true },
  letter: { lastsMs: 30 * day, length: 8, isSent: true },
  spoken: { lastsMs: day, length: 8 },
  receipt: { lastsMs: 365 * day, length: 12, isLasting: true },
};
const purposesThat = (property: 'isLasting' | 'isSent'): AccessPurpose[] =>
  (Object.keys(kinds) as AccessPurpose[]).filter((purpose) => kinds[purpose][property]);
export const lastingPurposes = purposesThat('isLasting');
export const sentPurposes = purposesThat('isSent');

/** In a window, which begins with the first. */
export const wrongCodes = { most: 10, windowMs: 10 * 60_000 };
export const askedCodes = { most: 3, windowMs: hour };
/** What is opened ends when it is not used, and at last in any case. */
export const access = { idleMs: 30 * 60_000, longestMs: 8 * hour };

/** A new code, in groups for reading and typing. */
export function drawCode(purpose: AccessPurpose): string {
  const { length } = kinds[purpose];
  const signs = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]!).join('');
  return signs.match(new RegExp(`.{${groupLength}}`, 'g'))!.join('-');
}

/** 256 random bits for a link, or for what is opened. */
export const drawSecret = (): string => randomBytes(32).toString('base64url');

export const expiryOf = (purpose: AccessPurpose, issuedAt: Date): Date =>
  new Date(issuedAt.getTime() + kinds[purpose].lastsMs);

/** A code as it is compared: however it is grouped and in whatever case it is typed. Undefined for what no code is. */
export function readCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const hasLength = Object.values(kinds).some(({ length }) => length === signs.length);
  return hasLength && onlyOurs.test(signs) ? signs : undefined;
}

/** Milliseconds until another try; undefined when it may be made now. */
export function waitAfter(
  tries: { count: number; since: Date | null },
  limit: { most: number; windowMs: number },
  now: Date,
): number | undefined {
  if (tries.since === null || tries.count < limit.most) return undefined;
  const left = tries.since.getTime() + limit.windowMs - now.getTime();
  return left > 0 ? left : undefined;
}
