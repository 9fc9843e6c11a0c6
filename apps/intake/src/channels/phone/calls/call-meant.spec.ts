import { describe, expect, it } from '@jest/globals';
import { callMeant, type NamedCall } from './call-meant.js';
import { type CallReport, reportOf } from './call-record.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const report = (kind: CallReport['kind'], minute: number, from?: string): CallReport =>
  reportOf({ connection: 'pbx', externalId: '1', kind, at: at(minute), direction: 'in', from });
const first = '+436641234567';
const second = '+4315050012';
const call = (caller: string | undefined, endedAt: number | null): NamedCall => ({
  direction: 'in',
  endedAt: endedAt === null ? null : new Date(at(endedAt)),
  reports: [report('ring', 0, caller), report('hangup', 1)],
});

describe('a report with the id of an ended call', () => {
  const ended = call(first, 1);
  it.each([
    ['of the same caller is of that call', report('ring', 2, first)],
    ['that names nobody is of that call', report('hangup', 2)],
    ['of the same caller much later is of that call, unless it rings', report('hangup', 90, first)],
  ])('%s', (_what, given) => expect(callMeant([ended], given)).toBe(ended));

  it.each([
    ['that rings for another caller is of a new call', report('ring', 2, second)],
    ['of another caller whose ring is still on its way is of a new call', report('answer', 2, second)],
    ['of a caller who is not shown is of a new call', report('ring', 2, 'anonymous')],
    ['that rings an hour later is of a new call', report('ring', 62, first)],
  ])('%s', (_what, given) => expect(callMeant([ended], given)).toBeUndefined());

  it('is of the call when nothing had been told of its caller', () => {
    const unknown = call(undefined, 1);
    expect(callMeant([unknown], report('ring', 2, second))).toBe(unknown);
  });

  it('goes to the call of its caller when there are several', () => {
    const newest = call(second, null);
    expect(callMeant([newest, ended], report('hangup', 3, first))).toBe(ended);
    expect(callMeant([newest, ended], report('answer', 3, second))).toBe(newest);
    expect(callMeant([newest, ended], report('hangup', 3))).toBe(newest);
  });
});

it('a report with the id of a call that goes on is of that call', () => {
  const going = call(first, null);
  expect(callMeant([going], report('answer', 2, second))).toBe(going);
});
