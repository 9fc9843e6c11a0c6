import { describe, expect, it } from '@jest/globals';
import { afterCall } from './call-back.js';

describe('afterCall', () => {
  it('ends with whoever was reached, refused or has another number', () => {
    expect(afterCall('reached', 0)).toEqual({ outcome: 'delivered', step: 'finish' });
    expect(afterCall('refused', 1)).toMatchObject({ outcome: 'declined-by-person', step: 'finish' });
    expect(afterCall('wrong-number', 0)).toMatchObject({ outcome: 'undeliverable', reason: 'wrong-number' });
  });

  it('ends when there is no number to call any more', () => {
    expect(afterCall('no-number', 0)).toEqual({
      outcome: 'undeliverable',
      reason: 'no-number',
      step: 'give-up',
    });
  });

  it('tries three times before it gives up on an answer', () => {
    expect(afterCall('no-answer', 0)).toBeUndefined();
    expect(afterCall('no-answer', 1)).toBeUndefined();
    expect(afterCall('no-answer', 2)).toMatchObject({
      outcome: 'undeliverable',
      reason: 'no-answer',
      step: 'give-up',
    });
  });
});
