import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldProblemsOf } from './field-problems.js';

const schema = z.strictObject({
  title: z.string().min(1).max(5),
  kind: z.enum(['a', 'b']),
  contact: z.strictObject({ 'e/mail': z.email() }).optional(),
  list: z.array(z.int().max(9)).max(2).default([]),
});

function problems(input: unknown): [string, string][] {
  const result = schema.safeParse(input);
  return result.success
    ? []
    : fieldProblemsOf(result.error, input).map(({ pointer, code }) => [pointer, code]);
}

describe('fieldProblemsOf', () => {
  it('names every bad field by JSON pointer', () => {
    expect(problems({ title: 'much too long', kind: 'c', list: [1, 10] })).toEqual([
      ['/title', 'too-long'],
      ['/kind', 'not-an-option'],
      ['/list/1', 'out-of-range'],
    ]);
  });

  it('tells missing from wrong, and blank from short', () => {
    expect(problems({ title: '' })).toEqual([
      ['/title', 'required'],
      ['/kind', 'required'],
    ]);
    expect(problems({ title: 7, kind: 'a' })).toEqual([['/title', 'wrong-type']]);
  });

  it('says what a pattern or a time allows', () => {
    const shape = z.object({ slug: z.string().regex(/^[a-z]+$/, 'small letters'), at: z.iso.datetime() });
    const input = { slug: 'Ä', at: 'heute' };
    const { error } = shape.safeParse(input);
    expect(fieldProblemsOf(error!, input).map(({ detail }) => detail)).toEqual([
      'small letters',
      expect.stringContaining('2026-11-22T09:30:00+01:00'),
    ]);
  });

  it('says which kinds there are, for one that is none of them', () => {
    const shape = z.discriminatedUnion('way', [
      z.object({ way: z.literal('discard'), reason: z.string() }),
      z.object({ way: z.literal('replace') }),
    ]);
    const input = { way: 'eat' };
    expect(fieldProblemsOf(shape.safeParse(input).error!, input)).toEqual([
      { pointer: '/way', code: 'not-an-option', detail: 'one of discard, replace' },
    ]);
  });

  it('escapes keys and names unknown ones', () => {
    expect(problems({ title: 'x', kind: 'a', contact: { 'e/mail': 'no' } })).toEqual([
      ['/contact/e~1mail', 'wrong-format'],
    ]);
    expect(problems({ title: 'x', kind: 'a', 'a/b': 1 })).toEqual([['/a~1b', 'unknown-field']]);
  });
});
