import type { Answers } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { sampleForm } from '@gemeinsam/paper/form/sample-process.fixture';
import { correctionsIn } from './corrections.js';
import { aField, aReading, aText, anEntry } from '../fields/form-field.fixture.js';

const fields = [
  aField(aText()),
  aField(aText({ field: 'idea' }), [anEntry('first', 'Am Platz fehlt Wasser.')]),
  aField(aReading()),
  aField(aReading({ field: 'topic', doubt: 'unclear-box', proposed: 'green' })),
  aField(aText({ field: 'place', page: 'given-up', picture: '' })),
];
const corrected = (values: Answers) =>
  correctionsIn(values, sampleForm, fields).map(({ field, value }) => [field, value]);

describe('what is corrected on the whole form', () => {
  it('is what is really another value', () => {
    expect(corrected({ idea: 'Am Platz fehlt Wasser. ', district: '3', place: '' })).toEqual([]);
    expect(corrected({ idea: 'am Platz fehlt Wasser.', district: '4', place: 'Park' })).toEqual([
      ['idea', 'am Platz fehlt Wasser.'],
      ['district', '4'],
      ['place', 'Park'],
    ]);
    expect(corrected({ district: '', idea: '' })).toEqual([
      ['district', undefined],
      ['idea', undefined],
    ]);
  });

  it('is every open field that is named, also when it is left as it is', () => {
    expect(corrected({ title: '', topic: 'green' })).toEqual([
      ['title', undefined],
      ['topic', 'green'],
    ]);
    expect(corrected({})).toEqual([]);
  });

  it('is refused where no field is, and where the field cannot have the value', () => {
    expect(() => corrected({ nothing: 'x' })).toThrow(
      expect.objectContaining({ code: 'intake.paper-form-unknown-field' }),
    );
    expect(() => corrected({ district: '99' })).toThrow(
      expect.objectContaining({
        code: 'intake.paper-value-invalid',
        problem: expect.objectContaining({
          fields: [expect.objectContaining({ pointer: '/answers/district', code: 'not-an-option' })],
        }),
      }),
    );
  });
});
