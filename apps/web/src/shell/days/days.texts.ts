import { textsIn } from '../texts-in.js';

const de = {
  from: 'von',
  to: 'bis',
  apply: 'Anzeigen',
  lastDays: (days: number) => `Letzte ${days} Tage`,
  invalidDates: 'Der erste Tag muss vor dem letzten liegen.',
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
    invalidDates: 'The first day must be before the last.',
    howCounted: 'How it is counted',
  },
});
