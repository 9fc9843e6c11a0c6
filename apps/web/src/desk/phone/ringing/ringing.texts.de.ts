/** Words of the panel that shows what rings. English in ringing.texts.en.ts has the same keys. */
export const de = {
  title: 'Läutende Anrufe',
  ready: 'bereit',
  notReady: 'nicht bereit',
  readyHelp: 'Anrufe läuten bei Ihnen.',
  notReadyHelp: 'Anrufe läuten nicht bei Ihnen.',
  beReady: 'Bereit sein',
  beNotReady: 'Pause machen',
  rings: 'Anruf läutet',
  talking: 'Anruf läuft',
  open: 'Öffnen',
  goOn: 'Zum Gespräch',
  decline: 'Ablehnen',
  declineHelp: 'Der Anruf läutet bei den anderen weiter.',
  withheld: 'Nummer unbekannt',
  grades: { known: 'bekannt', maybe: 'vermutlich bekannt', unknown: 'neu', withheld: 'unbekannt' },
  earlier: (count: number) => (count === 1 ? '1 früherer Beitrag' : `${count} frühere Beiträge`),
  missed: (count: number) => (count === 1 ? '1 verpasster Anruf' : `${count} verpasste Anrufe`),
  say: (caller: string, about: string) => `Anruf von ${caller}, ${about}. Öffnen mit F9, ablehnen mit F10.`,
  noDraft: 'Es ist kein Verfahren offen, in dem Sie mitschreiben könnten.',
  away: 'Läutende Anrufe werden gerade nicht angezeigt. Es wird weiter versucht.',
};
export type RingingTexts = typeof de;
