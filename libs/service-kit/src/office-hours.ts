/** When the phone desk is staffed, in Vienna: days of the week (1 = Monday) that follow each other, minutes of the day. */
export interface StaffedHours {
  readonly days: readonly number[];
  readonly opens: number;
  readonly closes: number;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Reads `mon-fri 08:00-16:00`; `undefined` when it is not like that. */
export function parseOfficeHours(written: string): StaffedHours | undefined {
  const [, first = '', last = first, ...clock] =
    /^([a-z]{3})(?:-([a-z]{3}))? (\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(written) ?? [];
  const from = weekdays.indexOf(first) + 1;
  const to = weekdays.indexOf(last) + 1;
  const [h1 = 99, m1 = 99, h2 = 99, m2 = 99] = clock.map(Number);
  const opens = h1 * 60 + m1;
  const closes = h2 * 60 + m2;
  if (from < 1 || to < from || m1 > 59 || m2 > 59 || closes > 24 * 60 || opens >= closes) return undefined;
  return { days: Array.from({ length: to - from + 1 }, (_, index) => from + index), opens, closes };
}
