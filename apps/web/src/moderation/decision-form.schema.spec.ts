import { describe, expect, it } from '@jest/globals';
import { decisionForm } from './decision-form.schema.js';

const posted = { version: '3', outcome: 'returned', reasonCodes: 'unclear', message: 'Wo\r\ngenau?' };

describe('the posted decision', () => {
  it('is read as a browser sends it: one ticked box is a text, several are a list', () => {
    expect(decisionForm.parse(posted)).toEqual({
      version: 3,
      outcome: 'returned',
      reasonCodes: ['unclear'],
      message: 'Wo\ngenau?',
      redactions: [],
    });
    expect(decisionForm.parse({ ...posted, reasonCodes: ['a', 'b'] }).reasonCodes).toEqual(['a', 'b']);
    expect(decisionForm.parse({ version: '0', outcome: 'published' })).toMatchObject({
      reasonCodes: [],
      message: '',
    });
  });

  it.each([
    ['no version', { version: undefined }],
    ['an empty version', { version: '' }],
    ['a version that is none', { version: '-1' }],
    ['no outcome', { outcome: undefined }],
    ['an outcome that is none', { outcome: 'lost' }],
  ])('is none with %s', (_what, change) => {
    expect(decisionForm.safeParse({ ...posted, ...change }).success).toBe(false);
  });
});
