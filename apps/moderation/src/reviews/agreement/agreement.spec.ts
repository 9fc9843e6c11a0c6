import type { DecisionOutcome } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { byOutcome, byReason, figureOf, ofPerson, type JudgedTwice } from './agreement.js';

const pair = (
  decided: DecisionOutcome,
  reviewed: DecisionOutcome,
  more: { by?: string[]; reviewer?: string; reasons?: [string[], string[]] } = {},
): JudgedTwice => ({
  channel: 'web',
  decided: { outcome: decided, reasonCodes: more.reasons?.[0] ?? [], by: more.by ?? ['anna'] },
  reviewed: { outcome: reviewed, reasonCodes: more.reasons?.[1] ?? [], by: more.reviewer ?? 'berta' },
});
const times = (count: number, one: JudgedTwice): JudgedTwice[] => Array.from({ length: count }, () => one);

describe('what reviews come to', () => {
  /*
   * 20 published by both, 10 declined by both, 5 + 5 not the same: po = 30/40 = 0.75;
   * both publish 25 of 40: pe = (25·25 + 15·15) / 1600 = 850 / 1600 = 0.53125; kappa = 0.21875 / 0.46875 = 0.46667
   */
  const known = [
    ...times(20, pair('published', 'published')),
    ...times(10, pair('declined', 'declined')),
    ...times(5, pair('published', 'declined')),
    ...times(5, pair('declined', 'published')),
  ];

  it('reports a known disagreement with its intervals', () => {
    const figure = figureOf(byOutcome(known));
    expect(figure).toMatchObject({ pairs: 40, agreed: 30, observed: { value: 0.75 } });
    expect(figure.kappa!.value).toBeCloseTo(0.21875 / 0.46875, 10);
    expect(figure.kappa!.low).toBeLessThan(0.46667);
    expect(figure.kappa!.high).toBeGreaterThan(0.46667);
    // Wilson: (0.75 + 1.9208/40) / 1.09604 ± ... = 0.598 to 0.858
    expect(figure.observed!.low).toBeCloseTo(0.598, 3);
    expect(figure.observed!.high).toBeCloseTo(0.858, 3);
  });

  it('says too few below 30 pairs, and where fewer than 10 are anything but the commonest', () => {
    expect(figureOf(byOutcome([]))).toEqual({ pairs: 0, agreed: 0, without: 'too-few' });
    expect(figureOf(byOutcome(known.slice(0, 29)))).toMatchObject({ pairs: 29, without: 'too-few' });
    const rare = [...times(50, pair('published', 'published')), ...times(9, pair('declined', 'declined'))];
    expect(figureOf(byOutcome(rare))).toMatchObject({ pairs: 59, agreed: 59, without: 'too-few' });
  });

  it('says that chance alone would agree as often where all came to one thing', () => {
    const figure = figureOf(byOutcome(times(40, pair('published', 'published'))));
    expect(figure).toMatchObject({ pairs: 40, agreed: 40, without: 'one-category' });
    expect(figure.kappa).toBeUndefined();
  });

  it('has no interval of kappa where all were the same, and one of the share', () => {
    const figure = figureOf(
      byOutcome([...times(30, pair('published', 'published')), ...times(10, pair('declined', 'declined'))]),
    );
    expect(figure.kappa).toEqual({ value: 1 });
    expect(figure.observed!.high).toBe(1);
    expect(figure.observed!.low).toBeCloseTo(0.912, 3);
  });

  it('counts a reason as given or not, by each', () => {
    const pairs = [
      pair('declined', 'declined', { reasons: [['off-topic', 'spam'], ['spam']] }),
      pair('declined', 'published', { reasons: [['spam'], []] }),
      pair('published', 'declined', { reasons: [[], ['spam']] }),
      pair('published', 'published'),
    ];
    expect(byReason(pairs, 'spam')).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(byReason(pairs, 'off-topic')).toEqual([
      [3, 0],
      [1, 0],
    ]);
  });

  it('holds a person against others, whether they decided or reviewed, each pair once', () => {
    const pairs = [
      pair('declined', 'published', { by: ['anna', 'carl'] }),
      pair('published', 'returned', { by: ['carl'], reviewer: 'anna' }),
      pair('published', 'published', { by: ['carl'] }),
    ];
    const sizes = (person: string) => ofPerson(pairs, person).flat();
    expect(ofPerson(pairs, 'anna')[3]![0]).toBe(1);
    expect(ofPerson(pairs, 'anna')[2]![0]).toBe(1);
    expect(sizes('anna').reduce((sum, one) => sum + one)).toBe(2);
    expect(sizes('carl').reduce((sum, one) => sum + one)).toBe(3);
    expect(sizes('nobody').reduce((sum, one) => sum + one)).toBe(0);
  });
});
