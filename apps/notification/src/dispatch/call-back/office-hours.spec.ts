import { describe, expect, it } from '@jest/globals';
import { officeMoment } from '@gemeinsam/service-kit/office-clock';
import { parseOfficeHours } from '@gemeinsam/service-kit/office-hours';
import { afterOfficeMinutes, whenOpen } from './office-hours.js';

const hours = { ...parseOfficeHours('mon-fri 08:00-16:00')!, closedOn: ['2026-12-08'] };
const vienna = (written: string): Date => {
  const [day = '', clock = ''] = written.split(' ');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return officeMoment(day, hour * 60 + minute);
};

describe('office hours', () => {
  it('know when clocks in Vienna show a time, in winter and in summer', () => {
    expect(vienna('2026-11-23 09:00').toISOString()).toBe('2026-11-23T08:00:00.000Z');
    expect(vienna('2026-07-01 09:00').toISOString()).toBe('2026-07-01T07:00:00.000Z');
  });

  it.each([
    ['on a working day', '2026-11-23 09:00', '2026-11-23 09:00'],
    ['before opening', '2026-11-23 06:12', '2026-11-23 08:00'],
    ['after closing', '2026-11-23 16:00', '2026-11-24 08:00'],
    ['on Saturday', '2026-11-28 10:00', '2026-11-30 08:00'],
    ['on a day off', '2026-12-08 10:00', '2026-12-09 08:00'],
  ])('move a promise made %s to when somebody is there', (_when, at, expected) => {
    expect(whenOpen(vienna(at), hours)).toEqual(vienna(expected));
  });

  it.each([
    ['within the day', '2026-11-23 09:10', '2026-11-23 11:10'],
    ['over night', '2026-11-23 15:00', '2026-11-24 09:00'],
    ['over the weekend', '2026-11-27 15:30', '2026-11-30 09:30'],
    ['over the end of summer time', '2026-10-23 15:00', '2026-10-26 09:00'],
    ['just until closing', '2026-11-23 14:00', '2026-11-23 16:00'],
  ])('count only the minutes in which somebody is there: %s', (_when, from, expected) => {
    expect(afterOfficeMinutes(vienna(from), 120, hours)).toEqual(vienna(expected));
  });

  it('leave a promise where it is when the office never opens', () => {
    const never = { ...hours, days: [] };
    expect(afterOfficeMinutes(vienna('2026-11-23 09:00'), 120, never)).toEqual(vienna('2026-11-23 11:00'));
  });
});
