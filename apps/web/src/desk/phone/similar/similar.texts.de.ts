import type { Channel } from '@gemeinsam/contracts';

/** Words about similar contributions. English in similar.texts.en.ts has the same keys. */
export const de = {
  title: 'Gibt es schon etwas Ähnliches?',
  look: 'Nach Ähnlichem suchen',
  nothingTyped: 'Während Sie schreiben, steht hier, was andere schon gesagt haben.',
  none: 'Noch nichts Ähnliches.',
  found: (count: number) => (count === 1 ? 'Ein ähnlicher Beitrag' : `${count} ähnliche Beiträge`),
  support: 'Diesen unterstützen',
  supporting: 'Wird unterstützt',
  supportingHelp: 'Weitere Worte sind nicht nötig; was Sie aufschreiben, kommt trotzdem mit.',
  undo: 'Doch nicht unterstützen',
  supported: 'Dieser Anruf unterstützt jetzt: {title}',
  undone: 'Dieser Anruf unterstützt keinen anderen Beitrag mehr.',
  notSupportable: 'Kann nicht unterstützt werden.',
  supporters: (count: number) => (count === 1 ? '1 unterstützt' : `${count} unterstützen`),
  channels: { web: 'Web', phone: 'Telefon', paper: 'Papier' } satisfies Record<Channel, string>,
  away: 'Die Suche nach Ähnlichem ist gerade nicht erreichbar. Schreiben Sie einfach weiter.',
  back: 'Zurück zum Anruf',
};
export type SimilarTexts = typeof de;
