import type { DecisionOutcome, Occasion } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { type ContributionFact, type Decision, derive, unknownFact } from './contribution-fact.js';
import { countsOf, difference } from './counts.js';

const at = (time: string): Date => new Date(`2026-03-${time}:00Z`);
const receipt: ContributionFact['receipt'] = {
  process: 'graetzl',
  channel: 'phone',
  language: 'de',
  district: 'd16',
  topic: null,
  replyWay: 'call',
  at: at('02T09:00'),
  dueAt: at('16T09:00'),
};
const known: ContributionFact = { ...unknownFact('c'), receipt };
const decision = (outcome: DecisionOutcome, version = 1, day = '05T10:00'): Decision => ({
  decisionId: `${outcome}-${version}`,
  version,
  outcome,
  at: at(day),
  appeal: false,
});
const onAppeal = (outcome: DecisionOutcome): Decision => ({
  ...decision(outcome, 1, '08T10:00'),
  decisionId: `${outcome}-on-appeal`,
  appeal: true,
});
const appealed = { at: at('06T10:00'), dueAt: at('20T10:00') };
const answer = (occasion: Occasion, messageId: string = occasion) => ({
  messageId,
  occasion,
  way: 'email' as const,
  outcome: 'delivered' as const,
  at: at('03T09:00'),
});

describe('derive', () => {
  it('knows nothing before the contribution was received', () => {
    expect(derive({ ...unknownFact('c'), decisions: [decision('published')] })).toBeNull();
    expect(countsOf({ ...unknownFact('c'), decisions: [decision('published')] })).toEqual([]);
  });

  it.each([
    ['received', known],
    ['in-review', { ...known, opened: { version: 1, at: at('02T09:01'), dueAt: at('16T09:00') } }],
    ['returned', { ...known, decisions: [decision('returned')] }],
    [
      'in-review',
      { ...known, decisions: [decision('returned')], amended: { version: 2, at: at('06T10:00') } },
    ],
    [
      'in-review',
      {
        ...known,
        decisions: [decision('returned')],
        opened: { version: 2, at: at('06T10:00'), dueAt: at('20T09:00') },
      },
    ],
    [
      'published',
      {
        ...known,
        decisions: [decision('returned'), decision('published', 2)],
        amended: { version: 2, at: at('06T10:00') },
      },
    ],
    ['declined', { ...known, decisions: [decision('declined')] }],
    ['appealed', { ...known, decisions: [decision('declined')], appealed }],
    ['declined-final', { ...known, decisions: [decision('declined'), onAppeal('declined')], appealed }],
    ['published', { ...known, decisions: [onAppeal('published'), decision('declined')], appealed }],
    ['returned', { ...known, decisions: [decision('declined'), onAppeal('returned')], appealed }],
    [
      'appealed',
      {
        ...known,
        decisions: [decision('declined'), onAppeal('returned')],
        appealed,
        amended: { version: 2, at: at('09T10:00') },
      },
    ],
    ['withdrawn', { ...known, decisions: [decision('published')], withdrawnAt: at('07T10:00') }],
    ['erased', { ...known, withdrawnAt: at('07T10:00'), erasedAt: at('08T10:00') }],
  ] as const)('sees it %s', (state, fact) => {
    expect(derive(fact)?.state).toBe(state);
  });

  it('counts days as in Vienna', () => {
    expect(derive({ ...known, receipt: { ...receipt, at: new Date('2026-03-02T23:30:00Z') } })?.day).toBe(
      '2026-03-03',
    );
    expect(derive({ ...known, receipt: { ...receipt, at: new Date('2026-07-01T22:00:00Z') } })?.day).toBe(
      '2026-07-02',
    );
  });

  it('says who has the next word and since when', () => {
    expect(derive(known)?.waiting).toEqual({ step: 'review', since: receipt.at, dueDay: '2026-03-16' });
    expect(derive({ ...known, decisions: [decision('returned')] })?.waiting).toEqual({
      step: 'author',
      since: at('05T10:00'),
      dueDay: null,
    });
    const reopened = {
      ...known,
      decisions: [decision('returned')],
      amended: { version: 2, at: at('06T10:00') },
      opened: { version: 2, at: at('06T10:01'), dueAt: at('20T09:00') },
    };
    expect(derive(reopened)?.waiting).toEqual({
      step: 'review',
      since: at('06T10:00'),
      dueDay: '2026-03-20',
    });
    expect(derive({ ...known, decisions: [decision('published')] })?.waiting).toBeNull();
    expect(derive({ ...known, decisions: [decision('declined')], appealed })?.waiting).toEqual({
      step: 'review',
      since: appealed.at,
      dueDay: '2026-03-20',
    });
  });

  it('sees an answer as owed until it is settled, the oldest first', () => {
    expect(derive(known)?.answer).toEqual({ since: receipt.at, dueDay: '2026-03-09' });
    const decided = {
      ...known,
      answers: [answer('received')],
      decisions: [decision('returned'), decision('returned', 2, '08T10:00')],
    };
    expect(derive(decided)?.answer?.since).toEqual(at('05T10:00'));
    expect(derive({ ...decided, answers: [answer('received'), answer('question')] })?.answer?.since).toEqual(
      at('08T10:00'),
    );
    expect(
      derive({ ...decided, answers: [answer('received'), answer('question'), answer('question', 'second')] })
        ?.answer,
    ).toBeNull();
  });
});

describe('difference', () => {
  it('moves a contribution from one counter to the other and leaves the rest', () => {
    const before = countsOf(known);
    const after = countsOf({ ...known, opened: { version: 1, at: at('02T09:01'), dueAt: at('16T09:00') } });
    const changes = difference(before, after);
    expect(changes.every((change) => change.figure === 'contributions')).toBe(true);
    expect(changes.reduce((sum, change) => sum + change.count, 0)).toBe(0);
    expect(changes).toHaveLength(8);
  });

  it('is undone by its opposite', () => {
    const before = countsOf(known);
    const after = countsOf({ ...known, withdrawnAt: at('07T10:00'), answers: [answer('received')] });
    expect(difference([...before, ...difference(before, after)], after)).toEqual([]);
    expect(difference(before, before)).toEqual([]);
  });
});
