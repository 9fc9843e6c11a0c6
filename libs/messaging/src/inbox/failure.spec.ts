import { describe, expect, it } from '@jest/globals';
import { backoff, describeFailure, InvalidEvent, refusalIn, untilPredecessor } from './failure.js';

const refusal = (kind: string): Error =>
  Object.assign(new Error('refused'), { problem: { code: 'moderation.no', kind, detail: 'not so' } });

describe('a failure', () => {
  it.each(['invalid', 'conflict', 'not-found', 'forbidden'])('of kind %s is final', (kind) => {
    expect(refusalIn(refusal(kind))).toEqual({ reason: 'moderation.no', detail: 'not so' });
  });

  it.each(['fault', 'unavailable'])('of kind %s is tried again', (kind) => {
    expect(refusalIn(refusal(kind))).toBeUndefined();
    expect(describeFailure(refusal(kind))).toEqual({ reason: 'moderation.no', detail: 'not so' });
  });

  it('that nobody foresaw is tried again and described', () => {
    expect(refusalIn(new TypeError('x is undefined'))).toBeUndefined();
    expect(refusalIn('text')).toBeUndefined();
    expect(refusalIn(Object.assign(new Error('odd'), { problem: 'text' }))).toBeUndefined();
    expect(describeFailure(new TypeError('x is undefined'))).toEqual({
      reason: 'messaging.handler-failed',
      detail: 'TypeError: x is undefined',
    });
    expect(describeFailure(new Error('y'.repeat(9_000))).detail.length).toBe(500);
  });

  it('of the data itself is final', () => {
    expect(refusalIn(new InvalidEvent('data does not fit'))).toEqual({
      reason: 'messaging.invalid-event',
      detail: 'data does not fit',
    });
  });

  it('is followed by longer and longer pauses, up to a limit', () => {
    const pauses = [1, 2, 3, 4, 20].map((attempt) => backoff(500, attempt, 3_000, () => 1));
    expect(pauses).toEqual([500, 1_000, 2_000, 3_000, 3_000]);
    expect(backoff(500, 1, 3_000, () => 0)).toBe(375);
  });
});

describe('an event whose predecessor has not come', () => {
  it('comes again together with the others that wait, first soon and then for minutes', () => {
    const pauses = Array.from({ length: 31 }, (_, n) => untilPredecessor(n + 1, 30_000));
    expect(pauses.slice(0, 6)).toEqual([100, 100, 100, 100, 100, 500]);
    expect(pauses.slice(18, 22)).toEqual([500, 500, 30_000, 30_000]);
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThan(5 * 60_000);
  });
});
