const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Vienna',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Vienna at that moment, `2026-11-22`. */
export const viennaDay = (at: Date): string => format.format(at);
