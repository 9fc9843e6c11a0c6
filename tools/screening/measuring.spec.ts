import { describe, expect, it } from '@jest/globals';
import { eachFold, foldsOf } from './folds.js';
import { withPart } from './model-card.js';
import { qualityOf } from './quality.js';
import { thresholdFor } from './threshold.js';

describe('folds', () => {
  const entries = Array.from({ length: 103 }, (_, id) => ({ id, offensive: id % 3 === 0 }));

  it('hold each entry once, with the same share of offensive ones, the same each time', () => {
    const folds = foldsOf(entries, 5, 1);
    expect(folds).toEqual(foldsOf(entries, 5, 1));
    expect(folds.flat().sort((one, other) => one.id - other.id)).toEqual(entries);
    for (const fold of folds) expect([7, 6]).toContain(fold.filter(({ offensive }) => offensive).length);
  });

  it('never share an entry between what is learned from and what is held back', () => {
    for (const { rest, held } of eachFold(foldsOf(entries, 5, 1))) {
      expect(rest.length + held.length).toBe(entries.length);
      expect(rest.filter((each) => held.includes(each))).toEqual([]);
    }
  });
});

describe('quality', () => {
  const verdicts = (flagged: boolean, offensive: boolean, count: number) =>
    Array.from({ length: count }, () => ({ flagged, offensive }));

  it('is the mean of F1 of both classes, and precision and recall of the offensive one', () => {
    const seen = [
      ...verdicts(true, true, 6),
      ...verdicts(true, false, 2),
      ...verdicts(false, true, 4),
      ...verdicts(false, false, 8),
    ];
    // F1: 12/18 and 16/22.
    expect(qualityOf(seen)).toEqual({
      texts: 20,
      macroF1: expect.closeTo((12 / 18 + 16 / 22) / 2),
      precision: 0.75,
      recall: 0.6,
    });
  });

  it('is 0 where nothing was flagged or there is nothing', () => {
    expect(qualityOf([])).toEqual({ texts: 0, macroF1: 0, precision: 0, recall: 0 });
    expect(qualityOf(verdicts(false, true, 3))).toMatchObject({ macroF1: 0, precision: 0, recall: 0 });
  });
});

describe('the threshold', () => {
  it('is the lowest thousandth at which 3 of 100 are flagged', () => {
    const scores = Array.from({ length: 100 }, (_, index) => index / 100);
    const threshold = thresholdFor(scores);
    expect(threshold).toBe(0.961);
    expect(scores.filter((score) => score >= threshold)).toEqual([0.97, 0.98, 0.99]);
  });

  it('lets equal scores rather stay below than go over the bar', () => {
    expect(thresholdFor(Array.from({ length: 100 }, () => 0.5))).toBe(0.501);
  });
});

describe('the parts of the card that are written by training', () => {
  const card = 'By hand.\n\n<!-- generated: facts -->\nold\n<!-- end of facts -->\n\nBy hand too.\n';

  it('take the place of the old ones and leave the rest', () => {
    const filled = withPart(card, 'facts', ['new']);
    expect(filled).toBe(
      'By hand.\n\n<!-- generated: facts -->\n\nnew\n\n<!-- end of facts -->\n\nBy hand too.\n',
    );
    expect(withPart(filled, 'facts', ['new'])).toBe(filled);
  });

  it('must be there', () => {
    expect(() => withPart(card, 'figures', [])).toThrow('There is no "<!-- generated: figures -->"');
  });
});
