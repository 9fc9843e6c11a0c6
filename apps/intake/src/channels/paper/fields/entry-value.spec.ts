import { describe, expect, it } from '@jest/globals';
import { sampleForm } from '@gemeinsam/paper/form/sample-process.fixture';
import { type EntryValue, sameValue, tidyValue, valueProblems } from './entry-value.js';
import { fieldKindsOf } from './proposal.js';

describe('a value as it is kept', () => {
  it.each<[EntryValue, EntryValue]>([
    ['  Ein Brunnen\r\nam Platz ', 'Ein Brunnen\nam Platz'],
    [' ', undefined],
    [5, '5'],
    [[], undefined],
    [
      ['a', '', 'a', 'b'],
      ['a', 'b'],
    ],
    [{ trees: 'agree', quiet: '' }, { trees: 'agree' }],
    [{ trees: '' }, undefined],
    [undefined, undefined],
  ])('%j', (given, kept) => {
    expect(tidyValue('text', given)).toEqual(kept);
  });

  it('is a list where several may be chosen', () => {
    expect(tidyValue('choices', 'plant')).toEqual(['plant']);
  });
});

describe('the same', () => {
  it.each<[string, EntryValue, EntryValue, boolean]>([
    ['idea', 'eine Bank\nim Park', 'eine Bank im Park', true],
    ['idea', 'eine Bank', 'Eine Bank', false],
    ['idea', 'Brünnen', 'Bru\u0308nnen', true],
    ['contact.phone', '+43 1 505 00 00', '0043 (1) 505-00-00', true],
    ['contact.phone', '+43 1 505 00 00', '+43 1 505 00 01', false],
    ['contact.email', 'Erika@example.org', 'erika@example.org', true],
    ['contact.email', 'erika@example.org', 'erika@example.com', false],
    ['contact.postcode', '1160', '1060', false],
    ['district', undefined, undefined, true],
    ['district', undefined, '3', false],
    ['satisfaction', 5, '5', true],
  ])('%s: %j and %j: %s', (field, one, other, same) => {
    expect(sameValue(field, one, other)).toBe(same);
    expect(sameValue(field, other, one)).toBe(same);
  });
});

describe('a value for a field', () => {
  const problems = (field: string, value: EntryValue) =>
    valueProblems(
      sampleForm,
      fieldKindsOf(sampleForm).find((kind) => kind.field === field)!,
      value,
      '/value',
    ).map(({ pointer, code }) => `${pointer} ${code}`);

  it.each<[string, EntryValue]>([
    ['title', undefined],
    ['title', 'Ein Brunnen'],
    ['district', '3'],
    ['satisfaction', '5'],
    ['wishes', ['plant']],
    ['statements', { trees: 'agree' }],
    ['contact.wish', 'letter'],
    ['contact.email', 'what stands there, however wrong'],
    ['demographics.gender', 'female'],
    ['consent', 'yes'],
  ])('may be: %s %j', (field, value) => {
    expect(problems(field, value)).toEqual([]);
  });

  it.each<[string, EntryValue, string]>([
    ['title', ['x'], '/value wrong-type'],
    ['title', 'x'.repeat(121), '/value too-long'],
    ['district', '99', '/value not-an-option'],
    ['satisfaction', '9', '/value out-of-range'],
    ['wishes', ['plant', 'meet', 'tell'], '/value too-many'],
    ['wishes', ['fly'], '/value/0 not-an-option'],
    ['statements', { trees: 'maybe' }, '/value/trees not-an-option'],
    ['contact.wish', 'pigeon', '/value not-an-option'],
    ['contact.city', 'x'.repeat(301), '/value too-long'],
    ['contact.city', ['Wien'], '/value wrong-type'],
    ['demographics.gender', 'none', '/value not-an-option'],
    ['consent', 'no', '/value not-an-option'],
  ])('may not be: %s', (field, value, problem) => {
    expect(problems(field, value)).toEqual([problem]);
  });
});
