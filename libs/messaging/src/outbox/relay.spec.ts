import { describe, expect, it } from '@jest/globals';
import { lowestRepeated } from './relay.js';

const ack = (
  seq: number,
  duplicate = false,
): PromiseFulfilledResult<{ seq: number; duplicate: boolean }> => ({
  status: 'fulfilled',
  value: { seq, duplicate },
});
const failed: PromiseRejectedResult = { status: 'rejected', reason: new Error('timeout') };

describe('acknowledgements of a stream', () => {
  it('are believed while new messages get higher numbers', () => {
    expect(lowestRepeated([ack(11), ack(12), failed], 10)).toBeUndefined();
    expect(lowestRepeated([], 10)).toBeUndefined();
  });

  it('are believed when the broker knows the message', () => {
    expect(lowestRepeated([ack(3, true), ack(11)], 10)).toBeUndefined();
  });

  it('show that the stream lost its end when a new message gets an old number', () => {
    expect(lowestRepeated([ack(9), ack(8), ack(11)], 10)).toBe(8);
  });
});
