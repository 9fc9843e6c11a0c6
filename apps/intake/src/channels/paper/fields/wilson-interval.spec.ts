import { describe, expect, it } from '@jest/globals';
import { qualityOf } from './reading-qualities.read-model.js';
import { wilsonInterval } from '@gemeinsam/service-kit/wilson-interval';

describe('the interval of a share', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is as published', (hits, of, low, high) => {
    const interval = wilsonInterval(hits, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('is the same from the other side', () => {
    const [some, others] = [wilsonInterval(3, 40), wilsonInterval(37, 40)];
    expect(some.low).toBeCloseTo(1 - others.high, 12);
    expect(some.high).toBeCloseTo(1 - others.low, 12);
  });

  it('says nothing while nothing was checked, and never leaves 0 to 1', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(0, 1).low).toBe(0);
    expect(wilsonInterval(1, 1).high).toBe(1);
  });

  it('stands beside the share, which is absent while nothing was checked', () => {
    const counts = { process: 'p', formVersion: 1, checked: 0, wrong: 0, enteredTwice: 4, differed: 1 };
    expect(qualityOf(counts)).toEqual(counts);
    const quality = qualityOf({ ...counts, checked: 20 });
    expect(quality).toMatchObject({ rate: 0, low: 0 });
    expect(quality.high).toBeCloseTo(0.1611, 4);
  });
});
