import type { PaperField, PaperForm } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { changedValues, shownValues } from './shown-values.js';

const field = (changes: Partial<PaperField> & { field: string }): PaperField => ({
  kind: 'choice',
  cropKey: 'crop',
  page: 1,
  confidence: 0.9,
  doubtful: false,
  open: false,
  entries: [],
  ...changes,
});
const form = (...fields: PaperField[]): PaperForm => ({ fields }) as PaperForm;

describe('a whole sheet', () => {
  const sheet = form(
    field({ field: 'district', proposed: '16' }),
    field({ field: 'topic', proposed: 'green', doubtful: true, open: true }),
    field({ field: 'title', kind: 'text', open: true }),
    field({ field: 'idea', kind: 'text', value: 'Ein Baum' }),
    field({ field: 'votes', kind: 'votes', proposed: { a: 'agree', b: 'pass' } }),
  );

  it('shows what counts, and of the machine only what it is sure of', () => {
    expect(shownValues(sheet)).toEqual({
      district: '16',
      idea: 'Ein Baum',
      votes: { a: 'agree', b: 'pass' },
    });
  });

  it('is saved by what somebody changed, so that a field which waits is not settled by having been shown', () => {
    const posted = {
      district: '16',
      topic: '',
      title: '',
      idea: 'Ein Baum',
      votes: { b: 'pass', a: 'agree' },
    };
    expect(changedValues(sheet, posted)).toEqual({});
    expect(
      changedValues(sheet, { ...posted, topic: 'green', title: 'Baum', idea: '', district: '' }),
    ).toEqual({ topic: 'green', title: 'Baum', idea: '', district: '' });
  });
});
