import { describe, expect, it } from '@jest/globals';
import { waitingCase } from './case.store.contract.js';
import { caseStates, isWaiting, type CaseStep } from './case.states.js';

const { states, steps } = caseStates.table;
const leading = (names: readonly CaseStep[]) =>
  states.filter((state) => names.some((name) => caseStates.can(state, name)));

describe('the states of a case', () => {
  it('can always be closed, and nothing leaves closed', () => {
    expect(leading(['close'])).toEqual(states.filter((state) => state !== 'closed'));
    expect(Object.values(steps).filter(({ from }) => from.includes('closed'))).toEqual([]);
  });

  it('decline only through a second person or a lead', () => {
    expect(caseStates.after('open', 'propose-decline')).toBe('awaiting-second');
    expect(leading(['agree'])).toEqual(['agreeing']);
    expect(Object.values(steps).flatMap(({ from, to }) => (to === 'agreeing' ? from : []))).toEqual([
      'awaiting-second',
      'revocable',
    ]);
    expect(leading(['settle-decline'])).toEqual(['conflict']);
    expect(caseStates.permits('settle-decline', ['moderator'])).toBe(false);
  });

  it('decide only what waits, and settle only as a lead', () => {
    const byStaff = (Object.keys(steps) as CaseStep[]).filter(
      (name) => caseStates.permits(name, ['lead']) && steps[name].from[0] !== 'revocable',
    );
    expect(leading(byStaff)).toEqual(states.filter(isWaiting));
    const byModerator = byStaff.filter((name) => caseStates.permits(name, ['moderator']));
    expect(leading(byModerator)).toEqual(['open', 'awaiting-second', 'agreeing']);
  });

  it('tell by the clock alone, and only then is there an outcome', () => {
    const telling = (Object.keys(steps) as CaseStep[]).filter((name) => name.startsWith('tell-'));
    expect(
      telling.filter((name) => caseStates.permits(name, ['moderator', 'lead', 'admin', 'author'])),
    ).toEqual([]);
    expect(leading(telling)).toEqual(['revocable']);
    const present = waitingCase();
    caseStates.take(present, 'publish', 'anna');
    expect(present).toMatchObject({ state: 'revocable', outcome: null, version: 2 });
    caseStates.take(present, 'tell-publish', 'clock');
    expect(present).toMatchObject({ state: 'decided', outcome: 'published', version: 2 });
  });

  it('free the case and say what happened', () => {
    const present = waitingCase({ heldBy: 'anna', holderName: 'Anna', heldUntil: new Date(0) });
    caseStates.take(present, 'propose-decline', 'anna');
    expect(present).toMatchObject({
      state: 'awaiting-second',
      version: 2,
      lastChange: 'decline-proposed',
      proposedBy: 'anna',
      heldBy: null,
      heldUntil: null,
    });
    Object.assign(present, { heldBy: 'berta', holderName: 'Berta', heldUntil: new Date(0) });
    caseStates.take(present, 'answer-proposal', 'berta');
    // Whoever answers goes on with the case, to compare.
    expect(present).toMatchObject({
      state: 'agreeing',
      proposedBy: 'anna',
      answeredBy: 'berta',
      heldBy: 'berta',
      lastChange: 'answered',
    });
    caseStates.take(present, 'refer-to-lead', 'berta');
    expect(present).toMatchObject({
      state: 'conflict',
      proposedBy: 'anna',
      answeredBy: 'berta',
      heldBy: null,
    });
    caseStates.take(present, 'settle-decline', 'lena');
    expect(present).toMatchObject({ state: 'revocable', proposedBy: null, answeredBy: null, version: 5 });
  });

  it('begin again with other words, an appeal as an appeal', () => {
    const present = waitingCase({ state: 'decided', round: 2, outcome: 'returned' });
    caseStates.take(present, 'reopen', 'author');
    expect(present).toMatchObject({ state: 'open', round: 2, lastChange: 'amended' });
  });
});
