import { describe, expect, it } from '@jest/globals';
import { calendarDay, dateAndTime, daysAgo, fromNow, longDate, officeDay } from './dates.js';

describe('dates as people see them', () => {
  it('are in the office’s zone, whatever the machine’s', () => {
    expect(officeDay('2026-06-30T22:30:00Z')).toBe('2026-07-01');
    expect(dateAndTime('2026-12-12T08:42:00Z', 'de')).toBe('12.12.2026, 09:42');
    expect(longDate('2026-12-12T08:42:00Z', 'en')).toBe('12 December 2026');
  });

  it('are told from now in the largest sensible unit', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(fromNow('2026-11-22T12:25:00Z', 'de', now)).toBe('in 25 Minuten');
    expect(fromNow('2026-11-22T09:00:00Z', 'en', now)).toBe('3 hours ago');
    expect(fromNow('2026-11-25T12:00:00Z', 'de', now)).toBe('in 3 Tagen');
  });

  it('are counted back by the calendar, also over the night that is an hour shorter', () => {
    // Half past midnight in Vienna, two days after the clocks were put forward.
    const now = new Date('2026-03-30T22:30:00Z');
    expect(officeDay(now)).toBe('2026-03-31');
    expect(daysAgo(1, now)).toBe('2026-03-31');
    expect(daysAgo(7, now)).toBe('2026-03-25');
    expect(daysAgo(32, now)).toBe('2026-02-28');
  });

  it('are taken from an address only where the calendar has them', () => {
    expect(calendarDay('2028-02-29')).toBe('2028-02-29');
    for (const none of [
      '2026-02-29',
      '2026-02-31',
      '2026-13-01',
      '0000-01-01',
      '26-01-01',
      '2026-1-1',
      '',
      undefined,
      20260101,
    ])
      expect(calendarDay(none)).toBeUndefined();
  });
});
