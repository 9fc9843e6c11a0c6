import type { PaperField } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { pagesThatCame } from './form-pages.js';

const on = (page: number, more: number[] = []): PaperField =>
  ({ page, moreCrops: more.map((next) => ({ page: next, cropKey: 'crop' })) }) as PaperField;

describe('the pages of a sheet', () => {
  it('are those that were scanned, under their own numbers', () => {
    expect(pagesThatCame({ fields: [on(1), on(3, [4]), on(0)], pageImages: ['a', 'c', 'd'] })).toEqual([
      1, 3, 4,
    ]);
  });

  it('are counted through where their fields do not tell', () => {
    expect(pagesThatCame({ fields: [on(1)], pageImages: ['a', 'b'] })).toEqual([1, 2]);
  });
});
