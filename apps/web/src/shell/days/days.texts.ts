import { textsIn } from '../texts-in.js';

const de = {
  from: 'von',
  to: 'bis',
  apply: 'Anzeigen',
  lastDays: (days: number) => `Letzte ${days} Tage`,
  faults: {
    backwards: 'Der erste Tag muss vor dem letzten liegen.',
    'no-day': 'Diesen Tag gibt es im Kalender nicht. Schreiben Sie ihn so: 2026-12-31.',
  },
  howCounted: 'So wird gezählt',
};

/** Words of every page that shows figures of some days. */
export const daysTexts = textsIn<typeof de>({
  de,
  en: {
    from: 'from',
    to: 'to',
    apply: 'Show',
    lastDays: (days) => `Last ${days} days`,
    faults: {
      backwards: 'The first day must be before the last.',
      'no-day': 'There is no such day in the calendar. Write it like this: 2026-12-31.',
    },
    howCounted: 'How it is counted',
  },
});
