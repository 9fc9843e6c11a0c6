import { describe, expect, it } from '@jest/globals';
import { after, placeOf, previousPath, verifyPath } from './verify-address.js';

const id = (digit: number): string => `0190b6f0-0000-4000-8000-00000000000${digit}`;

describe('the way from field to field', () => {
  it('goes back step by step, within the batch', () => {
    const place = after(after(placeOf({ batch: id(9) }), id(1)), id(2));
    expect(previousPath(place)).toBe(`/desk/paper/verify/${id(2)}?batch=${id(9)}&before=${id(1)}`);
    expect(previousPath(placeOf({}))).toBeUndefined();
  });

  it('comes from the address and takes nothing from it that is no id', () => {
    const place = placeOf({ batch: '../x', before: `${id(1)}.<script>.${id(2)}` });
    expect(place).toEqual({ before: [id(1), id(2)] });
    expect(verifyPath(place, id(3))).toBe(`/desk/paper/verify/${id(3)}?before=${id(1)}.${id(2)}`);
  });

  it('stays short, and no field comes twice in it', () => {
    let place = placeOf({});
    for (const digit of [1, 2, 3, 4, 5, 4]) place = after(place, id(digit));
    expect(place.before).toEqual([id(4), id(5), id(3)]);
  });
});
