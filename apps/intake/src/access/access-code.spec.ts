import { accessPurposeSchema } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import {
  drawCode,
  drawSecret,
  expiryOf,
  lastingPurposes,
  readCode,
  sentPurposes,
  waitAfter,
} from './access-code.js';

describe('an access code', () => {
  it.each(accessPurposeSchema.options)('has groups of four without signs that look alike (%s)', (purpose) => {
    const codes = Array.from({ length: 200 }, () => drawCode(purpose));
    for (const code of codes)
      expect(code).toMatch(/^[AC-FHJ-NP-RT-Y3479G]{4}(-[AC-FHJ-NP-RT-Y3479G]{4}){1,2}$/);
    expect(codes.join('')).not.toMatch(/[B8I1O0S5Z26]/);
    expect(new Set(codes).size).toBe(200);
    expect(new Set(codes.join('')).size).toBe(26);
  });

  it('is longer where it lasts', () => {
    expect(drawCode('receipt')).toHaveLength(14);
    expect(drawCode('spoken')).toHaveLength(9);
    expect(lastingPurposes).toEqual(['receipt']);
    expect(sentPurposes).toEqual(['email-asked', 'email-along', 'letter']);
  });

  it.each([
    ['ACDE-FGHJ', 'ACDEFGHJ'],
    [' acde fghj ', 'ACDEFGHJ'],
    ['a c d e f g h j', 'ACDEFGHJ'],
    ['ACDE–FGHJ.', 'ACDEFGHJ'],
    ['ACDE-FGHJ-KLMN', 'ACDEFGHJKLMN'],
  ])('is read however it is typed: %s', (typed, code) => expect(readCode(typed)).toBe(code));

  it.each(['', 'ACDE-FGH', 'ACDE-FGHJK', 'ACDE-FGH0', 'ACDE-FGHÄ'])('is not: "%s"', (typed) =>
    expect(readCode(typed)).toBeUndefined(),
  );

  it('holds as long as its way takes', () => {
    const now = new Date('2026-11-30T12:00:00Z');
    expect(expiryOf('email-asked', now).toISOString()).toBe('2026-12-01T12:00:00.000Z');
    expect(expiryOf('letter', now).toISOString()).toBe('2026-12-30T12:00:00.000Z');
  });

  it('has a link that nobody guesses', () => {
    expect(drawSecret()).toMatch(/^[\w-]{43}$/);
    expect(drawSecret()).not.toBe(drawSecret());
  });
});

describe('a limit', () => {
  const limit = { most: 3, windowMs: 60_000 };
  const now = new Date('2026-11-30T12:00:00Z');
  const before = (ms: number) => new Date(now.getTime() - ms);

  it('lets pass until it is reached, and again when its window is over', () => {
    expect(waitAfter({ count: 0, since: null }, limit, now)).toBeUndefined();
    expect(waitAfter({ count: 2, since: before(1_000) }, limit, now)).toBeUndefined();
    expect(waitAfter({ count: 3, since: before(20_000) }, limit, now)).toBe(40_000);
    expect(waitAfter({ count: 9, since: before(60_000) }, limit, now)).toBeUndefined();
  });
});
