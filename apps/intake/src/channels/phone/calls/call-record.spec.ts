import type { RequestInput, recordCallEvent } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callOf, type CallReport, reportOf } from './call-record.js';

type Reported = Partial<RequestInput<typeof recordCallEvent>>;
const seconds = (after: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0, after)).toISOString();
const report = (kind: 'ring' | 'answer' | 'hangup', at: number, more: Reported = {}): CallReport =>
  reportOf({ connection: 'pbx', externalId: '1', kind, at: seconds(at), ...more });

const ring = (at: number) =>
  report('ring', at, { direction: 'in', from: '493023125741', to: 'beteiligung', queue: 'beteiligung' });
const answer = (at: number) =>
  report('answer', at, {
    direction: 'in',
    from: '493023125741',
    answeredBy: { id: 'agent-1', name: 'Agnes' },
  });
const hangup = (
  at: number,
  cause: 'normalClearing' | 'cancel' | 'forwarded' | 'blocked' = 'normalClearing',
) => report('hangup', at, { direction: 'in', cause });

/** What is the same however late something was seen. */
const withoutTimes = (reports: CallReport[]) => {
  const { rangAt, answeredAt, endedAt, ...rest } = callOf(reports);
  expect(answeredAt === undefined || answeredAt >= rangAt).toBe(true);
  expect(endedAt === undefined || endedAt >= (answeredAt ?? rangAt)).toBe(true);
  return rest;
};

describe('the record of a call', () => {
  it('follows from a call that was answered', () => {
    expect(callOf([ring(0), answer(7), hangup(60)])).toEqual({
      direction: 'in',
      state: 'ended',
      caller: '+493023125741',
      called: 'beteiligung',
      queue: 'beteiligung',
      targets: [],
      answeredBy: { id: 'agent-1', name: 'Agnes' },
      rangAt: new Date(seconds(0)),
      answeredAt: new Date(seconds(7)),
      endedAt: new Date(seconds(60)),
      cause: 'normalClearing',
      missed: false,
    });
  });

  it('is the same for every order and any number of deliveries of the same reports', () => {
    const reports = [ring(0), answer(7), hangup(60)];
    const whole = callOf(reports);
    const anyDelivery = fc
      .array(fc.constantFrom(...reports), { maxLength: 8 })
      .chain((more) =>
        fc.shuffledSubarray([...reports, ...more], { minLength: reports.length + more.length }),
      );
    fc.assert(fc.property(anyDelivery, (delivered) => expect(callOf(delivered)).toEqual(whole)));
  });

  it('differs in its times alone when reports are seen late, and these stay in order', () => {
    const expected = withoutTimes([ring(0), answer(7), hangup(60)]);
    const delays = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500));
    fc.assert(
      fc.property(delays, ([rang, answered, ended]) =>
        expect(withoutTimes([hangup(ended), ring(rang), answer(answered)])).toEqual(expected),
      ),
    );
  });

  it('grows with each report and never contradicts itself on the way', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([ring(0), answer(7), hangup(60)], { minLength: 3 }),
        ([first, second, third]) => {
          const states = [callOf([first!]), callOf([first!, second!]), callOf([first!, second!, third!])].map(
            ({ state }) => ['ringing', 'talking', 'ended'].indexOf(state),
          );
          expect(states.toSorted((a, b) => a - b)).toEqual(states);
        },
      ),
    );
  });

  it('rings nobody when the ring comes after the end', () => {
    expect(callOf([hangup(10, 'cancel'), ring(12)])).toMatchObject({ state: 'ended', missed: true });
  });

  it.each([
    ['cancel', true],
    ['forwarded', false],
    ['blocked', false],
  ] as const)('that ended with %s unanswered is missed: %s', (cause, missed) =>
    expect(callOf([ring(0), hangup(5, cause)]).missed).toBe(missed),
  );

  it('takes the callee of our own calls for the other side and never calls them missed', () => {
    const out = { direction: 'out', from: '4315050000', to: '493023125741' } as const;
    expect(callOf([report('ring', 0, out), report('hangup', 9, { cause: 'noAnswer' })])).toMatchObject({
      caller: '+493023125741',
      called: '+4315050000',
      missed: false,
    });
  });

  it('has no caller when the number is withheld', () => {
    const call = callOf([report('ring', 0, { direction: 'in', from: 'anonymous', to: '4315050000' })]);
    expect(call).toMatchObject({ called: '+4315050000', caller: undefined });
  });
});
