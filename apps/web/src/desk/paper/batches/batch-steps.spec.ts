import { describe, expect, it } from '@jest/globals';
import { addsUp, nextStep, stepsOf } from './batch-steps.js';
import { batchWith } from './batch.fixture.js';

const states = (...change: Parameters<typeof batchWith>): string[] =>
  stepsOf(batchWith(...change)).map(({ name, state }) => `${name} ${state}`);

describe('the steps of a batch', () => {
  it('wait for the machine while it reads', () => {
    expect(states({ state: 'reading', balance: { unreadPages: 3, pages: 3 } })).toEqual([
      'read running',
      'alarms blocked',
      'complete blocked',
      'submit blocked',
      'signOff blocked',
    ]);
  });

  it('let a person complete fields while the machine goes on', () => {
    expect(nextStep(batchWith({ state: 'reading', fieldsOpen: 4, balance: { openForms: 1 } }))).toMatchObject(
      {
        name: 'complete',
        count: 4,
        href: expect.stringContaining('/desk/paper/verify?batch='),
      },
    );
  });

  it('put alarms before fields, because the sheets are still at the scanner', () => {
    const batch = batchWith({ fieldsOpen: 4, formsReady: 1, balance: { openForms: 2, openAlarms: 1 } });
    expect(nextStep(batch)?.name).toBe('alarms');
  });

  it('lead on to submitting, then to the signature, then nowhere', () => {
    expect(nextStep(batchWith({ formsReady: 2, balance: { openForms: 2 } }))?.name).toBe('submit');
    expect(nextStep(batchWith({}))?.name).toBe('signOff');
    expect(
      nextStep(batchWith({ signedOff: { at: '2026-11-22T10:00:00.000Z', by: 'P. Zwei' } })),
    ).toBeUndefined();
  });

  it('say that sheets are left when none is ready and none lacks a field', () => {
    expect(states({ balance: { openForms: 1 } })).toContain('submit blocked');
    expect(states({ balance: { openForms: 1 } })).toContain('signOff blocked');
  });

  it('claim nothing of a batch that could not be read, nor of sheets that are not there', () => {
    const unread = { pages: 4, openAlarms: 1, openAlarmPages: 4 };
    expect(states({ state: 'failed', pagesTotal: 4, balance: unread })).toEqual([
      'read failed',
      'alarms open',
      'complete blocked',
      'submit blocked',
      'signOff blocked',
    ]);
    expect(
      states({ state: 'failed', balance: { pages: 4, settledAlarms: 1, settledAlarmPages: 4 } }),
    ).toEqual(['read failed', 'alarms done', 'complete none', 'submit none', 'signOff open']);
    expect(states({ balance: { contributions: 1 } })).toContain('submit done');
  });

  it('wait after a stop until it goes on or the rest is put away', () => {
    expect(states({ state: 'cancelled', balance: { openAlarms: 1 } })).toEqual([
      'read stopped',
      'alarms open',
      'complete blocked',
      'submit blocked',
      'signOff blocked',
    ]);
    expect(states({ state: 'cancelled', balance: { settledAlarms: 1 } })).toContain('signOff open');
  });
});

describe('the sum of a batch', () => {
  it('adds up when every page stands in one place', () => {
    expect(addsUp(batchWith({ balance: { pages: 6, submittedPages: 4, settledAlarmPages: 2 } }))).toBe(true);
    expect(addsUp(batchWith({ balance: { pages: 6, submittedPages: 4, settledAlarmPages: 1 } }))).toBe(false);
  });
});
