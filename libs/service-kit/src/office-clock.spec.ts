import { officeZone } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { officeTime } from './office-clock.js';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: officeZone,
  dateStyle: 'short',
  timeStyle: 'short',
});
const shown = (at: Date): string => {
  const { day, minutes } = officeTime(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

describe("the office's clock", () => {
  it.each(['2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z', '2026-12-31T20:00:00Z'])(
    'is right in every minute of the nine hours from %s, asked once and again',
    (from) => {
      const moments = Array.from(
        { length: 9 * 60 },
        (_, n) => new Date(Date.parse(from) + n * 60_000 + 59_999),
      );
      const right = moments.map((at) => clock.format(at));
      expect(moments.map(shown)).toEqual(right);
      expect(moments.map(shown)).toEqual(right);
    },
  );

  it('forgets what was asked long ago', () => {
    const days = Array.from(
      { length: 2_000 },
      (_, n) => new Date(Date.parse('2026-01-01T22:30:00Z') + n * 86_400_000),
    );
    expect(days.map(shown)).toEqual(days.map((at) => clock.format(at)));
  });
});
