import { describe, expect, it } from '@jest/globals';
import { Sampling } from './sampling.js';

const fields = Array.from({ length: 20_000 }, (_, index) => ['form', `field-${index}`] as const);
const taken = (share: number): string[] =>
  fields.filter(([form, field]) => new Sampling(share).takes(form, field)).map(([, field]) => field);

describe('the sample', () => {
  it('is of the size asked for', () => {
    expect(taken(0)).toEqual([]);
    expect(taken(1)).toHaveLength(fields.length);
    expect(taken(0.05).length / fields.length).toBeCloseTo(0.05, 2);
  });

  it('is the same each time, and part of a larger one', () => {
    expect(taken(0.05)).toEqual(taken(0.05));
    const larger = new Set(taken(0.1));
    expect(taken(0.05).every((field) => larger.has(field))).toBe(true);
  });
});
