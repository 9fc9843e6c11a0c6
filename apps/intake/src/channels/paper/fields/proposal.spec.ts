import { describe, expect, it } from '@jest/globals';
import type { BoxReading } from '@gemeinsam/contracts';
import { sampleForm } from '@gemeinsam/paper/form/sample-process.fixture';
import { fieldKindsOf, type PaperFieldKind, proposalOf } from './proposal.js';

const boxes = (readings: Record<string, BoxReading>) =>
  Object.entries(readings).map(([option, reading]) => ({
    field: 'f',
    option,
    reading,
    confidence: reading === 'uncertain' ? 0.4 : 0.95,
  }));
const kind = (over: Partial<PaperFieldKind>): PaperFieldKind => ({
  field: 'f',
  kind: 'choice',
  required: false,
  ...over,
});

describe('one box of several', () => {
  it.each<[string, Partial<PaperFieldKind>, Record<string, BoxReading>, unknown, boolean]>([
    ['one tick', {}, { a: 'ticked', b: 'empty' }, 'a', false],
    ['a tick taken back', {}, { a: 'struck-out', b: 'ticked' }, 'b', false],
    ['two ticks', {}, { a: 'ticked', b: 'ticked' }, undefined, true],
    ['a tick and something unclear', {}, { a: 'ticked', b: 'uncertain' }, 'a', true],
    ['nothing', {}, { a: 'empty', b: 'empty' }, undefined, false],
    [
      'nothing where something is needed',
      { required: true },
      { a: 'empty', b: 'struck-out' },
      undefined,
      true,
    ],
    [
      'several, as allowed',
      { kind: 'choices', maxChosen: 2 },
      { a: 'ticked', b: 'ticked', c: 'empty' },
      ['a', 'b'],
      false,
    ],
    [
      'more than allowed',
      { kind: 'choices', maxChosen: 2 },
      { a: 'ticked', b: 'ticked', c: 'ticked' },
      ['a', 'b', 'c'],
      true,
    ],
    [
      'votes',
      { kind: 'votes' },
      { 's:agree': 'ticked', 's:pass': 'empty', 't:agree': 'struck-out', 't:pass': 'ticked' },
      { s: 'agree', t: 'pass' },
      false,
    ],
    [
      'two votes on one sentence',
      { kind: 'votes' },
      { 's:agree': 'ticked', 's:pass': 'ticked', 't:pass': 'ticked' },
      { t: 'pass' },
      true,
    ],
  ])('%s', (_name, over, readings, proposed, doubtful) => {
    const proposal = proposalOf(kind(over), boxes(readings));
    expect(proposal.proposed).toEqual(proposed);
    expect(proposal.doubtful).toBe(doubtful);
  });

  it('is as certain as its least certain box', () => {
    expect(proposalOf(kind({}), boxes({ a: 'ticked', b: 'uncertain' })).confidence).toBe(0.4);
  });
});

describe('the fields of a form', () => {
  it('are its questions, how to answer, the person and the consent, in the order of print', () => {
    const fields = fieldKindsOf(sampleForm).map(({ field }) => field);
    expect(fields.slice(0, 2)).toEqual(['title', 'idea']);
    expect(fields).toContain('contact.wish');
    expect(fields.slice(-3)).toEqual(['demographics.age-band', 'demographics.gender', 'consent']);
  });
});
