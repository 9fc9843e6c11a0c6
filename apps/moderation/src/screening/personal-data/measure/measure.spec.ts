import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { corpus, sampleOf } from '../corpus/corpus.js';
import { findPersonalData } from '../find-personal-data.js';
import { checkDigitKinds, type Hit, kinds } from '../hit.js';
import { withFigures } from './docs-part.js';
import { corpusInWords, figuresTable } from './report.js';
import { tableOf } from './table.js';
import { precision, recall, tallyOf } from './tally.js';

describe('the corpus', () => {
  it('has at least 300 sentences, a third of them without personal data, and every kind', () => {
    const without = corpus.filter(({ spans }) => spans.length === 0).length;
    expect(corpus.length).toBeGreaterThanOrEqual(300);
    expect(without).toBeGreaterThanOrEqual(corpus.length / 3);
    expect(new Set(corpus.flatMap(({ spans }) => spans.map(({ kind }) => kind)))).toEqual(new Set(kinds));
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
  });

  it('has no mark that is left in its text', () => {
    expect(corpus.filter(({ text }) => /[⟦⟧]/.test(text))).toEqual([]);
  });
});

describe('what is found in the corpus', () => {
  const tally = tallyOf(corpus, findPersonalData);

  it.each(checkDigitKinds)('is all of %s and nothing else, with exact bounds', (kind) => {
    const counts = tally.find((counted) => counted.kind === kind)!;
    expect([precision(counts), recall(counts), counts.exact]).toEqual([1, 1, counts.marked]);
    expect(counts.marked).toBeGreaterThanOrEqual(7);
  });

  it('is what docs/screening.md says: else run npm run screening:measure', () => {
    const document = readFileSync(join(import.meta.dirname, '../../../../../../docs/screening.md'), 'utf8');
    expect(document).toContain(`${corpusInWords(corpus)}\n\n${figuresTable(tally)}`);
  });
});

describe('counting', () => {
  const hit = (start: number, end: number, kind: Hit['kind']): Hit => ({
    recogniser: 'test',
    version: 1,
    score: 1,
    why: 'test',
    start,
    end,
    kind,
  });
  const countsOf = (marked: string, ...hits: Hit[]) =>
    tallyOf([sampleOf(marked)], () => hits).find(({ kind }) => kind === 'phone')!;

  it('takes a hit that overlaps a mark of its kind for right, and one with its bounds for exact', () => {
    expect(countsOf('ab⟦phone|cd⟧ef', hit(2, 4, 'phone'))).toMatchObject({ found: 1, right: 1, exact: 1 });
    expect(countsOf('ab⟦phone|cd⟧ef', hit(3, 6, 'phone'))).toMatchObject({ found: 1, right: 1, exact: 0 });
    expect(countsOf('ab⟦phone|cd⟧ef', hit(4, 6, 'phone'))).toMatchObject({ found: 0, hits: 1, right: 0 });
    expect(countsOf('ab⟦phone|cd⟧ef', hit(2, 4, 'email'))).toMatchObject({ marked: 1, found: 0, hits: 0 });
  });

  it('makes shares of it', () => {
    const counts = countsOf('⟦phone|a⟧⟦phone|b⟧', hit(0, 1, 'phone'));
    expect([precision(counts), recall(counts)]).toEqual([1, 0.5]);
  });
});

describe('the document', () => {
  it('gets figures between its marks and keeps the rest', () => {
    const marks = (inside: string) => `before\n<!-- figures: a -->${inside}<!-- end of figures: a -->\nafter`;
    expect(withFigures(marks('old'), 'a', 'new')).toBe(marks('\n\nnew\n\n'));
    expect(() => withFigures(marks('old'), 'b', 'new')).toThrow('figures: b');
  });

  it('has tables with even columns', () => {
    expect(tableOf(['kind', 'n'], [['phone', 12]])).toBe(
      ['| kind  |   n |', '| ----- | --: |', '| phone |  12 |'].join('\n'),
    );
  });
});
