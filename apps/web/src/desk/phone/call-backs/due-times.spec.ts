import { describe, expect, it } from '@jest/globals';
import { officeMoment } from '@gemeinsam/service-kit/office-clock';
import { parseOfficeHours } from '@gemeinsam/service-kit/office-hours';
import { shortTime } from './due-words.js';
import { chosenTime as chosenWithin, clockMinutes, partOf, sensibleChoices } from './due-times.js';

const at = (day: string, clock: string): Date => officeMoment(day, clockMinutes(clock)!);
const own = (day: string, time: string) => ({ choice: 'own', day, time });
const hours = parseOfficeHours('mon-fri 08:00-18:00')!;
const chosenTime = (chosen: { choice: string; day: string; time: string; outside?: string }, now: Date) =>
  chosenWithin({ outside: '', ...chosen }, now, hours);
const monday = at('2026-11-23', '10:00');

describe('when to call back', () => {
  it.each([
    ['in-an-hour', '2026-11-23', '11:00'],
    ['this-afternoon', '2026-11-23', '14:00'],
    ['tomorrow-morning', '2026-11-24', '9:00'],
  ])('%s', (choice, day, clock) => {
    expect(chosenTime({ choice, day: '', time: '' }, monday)).toEqual({ at: at(day, clock) });
  });

  it('is on Monday morning when tomorrow is Saturday', () => {
    const friday = at('2026-11-27', '15:00');
    expect(chosenTime({ choice: 'tomorrow-morning', day: '', time: '' }, friday)).toEqual({
      at: at('2026-11-30', '9:00'),
    });
    expect(sensibleChoices(friday)).not.toContain('this-afternoon');
    expect(sensibleChoices(monday)).toContain('this-afternoon');
  });

  it('is what was typed, in the office’s time, summer and winter', () => {
    expect(chosenTime(own('2026-11-24', '14:30'), monday)).toEqual({ at: new Date('2026-11-24T13:30:00Z') });
    expect(chosenTime(own('2027-07-01', '1430'), monday)).toEqual({ at: new Date('2027-07-01T12:30:00Z') });
    expect(clockMinutes('9')).toBe(540);
    expect(clockMinutes('8.05')).toBe(485);
  });

  it('names the part that cannot be used', () => {
    expect(chosenTime(own('', '14:30'), monday)).toEqual({ fault: 'day' });
    expect(chosenTime(own('2026-11-24', 'mittags'), monday)).toEqual({ fault: 'time' });
    expect(chosenTime(own('2026-11-24', '25:00'), monday)).toEqual({ fault: 'time' });
    expect(chosenTime(own('2026-11-20', '14:30'), monday)).toEqual({ fault: 'past' });
    expect(chosenTime({ choice: '', day: '2026-11-24', time: '9' }, monday)).toEqual({
      at: at('2026-11-24', '9'),
    });
    expect(chosenTime({ choice: 'whenever', day: '', time: '' }, monday)).toEqual({ fault: 'choice' });
  });

  it.each([
    ['2027-02-30', '10:00', 'day'],
    ['2027-04-31', '9:00', 'day'],
    ['0000-00-00', '9:00', 'day'],
    ['2027-03-28', '02:30', 'no-time'],
    ['2027-11-25', '10:00', 'far'],
    ['9999-12-31', '23:59', 'far'],
  ])('is not %s %s: %s', (day, time, fault) => {
    for (const outside of ['', 'yes'])
      expect(chosenTime({ ...own(day, time), outside }, monday)).toEqual({ fault });
  });

  it('may be a year ahead, and in the hour that winter time has twice', () => {
    expect(chosenTime(own('2027-11-24', '10:00'), monday)).toEqual({ at: at('2027-11-24', '10:00') });
    const twice = { ...own('2027-10-31', '02:30'), outside: 'yes' };
    expect(chosenTime(twice, monday)).toEqual({ at: new Date('2027-10-31T00:30:00Z') });
  });

  it.each([
    ['2026-11-23', 'de', '10:00'],
    ['2026-11-24', 'de', 'Di., 24.11., 10:00'],
    ['2027-03-02', 'de', 'Di., 2.3.2027, 10:00'],
    ['2027-03-02', 'en', 'Tue, 02/03/2027, 10:00'],
  ] as const)('%s is said with its year where it is another one (%s)', (day, language, words) => {
    expect(
      shortTime(at(day, '10:00').toISOString(), language, monday).replaceAll(/[\u00a0\u202f]/g, ' '),
    ).toBe(words);
  });

  it.each([
    ['2026-11-29', '3:00'],
    ['2026-11-28', '10:00'],
    ['2026-11-24', '7:59'],
    ['2026-11-24', '18:00'],
  ])('asks whether %s %s is meant, when nobody is at the phone, and then takes it', (day, time) => {
    expect(chosenTime(own(day, time), monday)).toEqual({ fault: 'outside' });
    expect(chosenTime({ ...own(day, time), outside: 'yes' }, monday)).toEqual({ at: at(day, time) });
  });

  it('asks nothing within the hours', () => {
    expect(chosenTime(own('2026-11-24', '8'), monday)).toEqual({ at: at('2026-11-24', '8') });
    expect(chosenTime(own('2026-11-24', '17:59'), monday)).toEqual({ at: at('2026-11-24', '17:59') });
  });

  it.each([
    ['2026-11-23', '9:59', 'overdue'],
    ['2026-11-23', '23:59', 'today'],
    ['2026-11-24', '0:00', 'tomorrow'],
    ['2026-11-25', '8:00', 'later'],
  ])('%s %s is %s', (day, clock, part) => {
    expect(partOf(at(day, clock).toISOString(), monday)).toBe(part);
  });
});
