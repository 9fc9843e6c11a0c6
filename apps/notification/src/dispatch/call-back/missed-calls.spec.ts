import { describe, expect, it } from '@jest/globals';
import { type EndedCall, notMadeUpFor } from './missed-calls.js';

const call = (callId: string, clock: string, what: 'missed' | 'answered' | 'out'): EndedCall => ({
  callId,
  incoming: what !== 'out',
  answered: what !== 'missed',
  missed: what === 'missed',
  endedAt: new Date(`2026-11-23T${clock}:00Z`),
});
const ids = (calls: EndedCall[], settledAt?: string): string[] =>
  notMadeUpFor(calls, settledAt === undefined ? undefined : new Date(`2026-11-23T${settledAt}:00Z`)).map(
    ({ callId }) => callId,
  );
const permutations = <T>(of: T[]): T[][] =>
  of.length < 2
    ? [of]
    : of.flatMap((one, index) => permutations(of.toSpliced(index, 1)).map((rest) => [one, ...rest]));

describe('missed calls', () => {
  it('are those after the last one that was answered, in whatever order they were told', () => {
    const calls = [
      call('a', '08:00', 'missed'),
      call('b', '08:10', 'answered'),
      call('c', '08:20', 'missed'),
      call('d', '08:30', 'missed'),
    ];
    for (const order of permutations(calls)) expect(ids(order)).toEqual(['c', 'd']);
  });

  it('are settled by a call-back, but not those that come after it', () => {
    const calls = [call('a', '08:00', 'missed'), call('b', '09:00', 'missed')];
    expect(ids(calls, '08:30')).toEqual(['b']);
    expect(ids(calls, '09:30')).toEqual([]);
  });

  it('are not made up for by a call that we made: its outcome is for the agent to say', () => {
    expect(ids([call('a', '08:00', 'missed'), call('b', '08:10', 'out')])).toEqual(['a']);
  });

  it('are none when a call was neither missed nor answered, such as one sent elsewhere', () => {
    expect(ids([{ ...call('a', '08:00', 'missed'), missed: false }])).toEqual([]);
    expect(ids([])).toEqual([]);
  });
});
