import type { Channel, DecisionOutcome } from '@gemeinsam/contracts';

/** Words of the public log; English in decision-log.texts.en.ts has the same keys. */
export const de = {
  title: 'Was entschieden wurde',
  lead: 'Jede Entscheidung über einen Beitrag steht hier, sobald sie gilt: ohne Namen und ohne Text, aber mit dem Grund. Niemand kann später etwas ändern oder löschen, auch wir nicht unbemerkt.',
  away: 'Die Entscheidungen sind gerade nicht abrufbar. Versuchen Sie es in einer Minute noch einmal.',
  empty: 'Noch wurde nichts entschieden.',
  number: 'Nr.',
  day: 'Tag',
  process: 'Verfahren',
  channel: 'Weg',
  outcome: 'Entscheidung',
  by: 'Entschieden von',
  channels: { web: 'Web', phone: 'Telefon', paper: 'Papier' } satisfies Record<Channel, string>,
  outcomes: {
    published: 'veröffentlicht',
    'published-redacted': 'geschwärzt veröffentlicht',
    returned: 'nachgefragt',
    declined: 'abgelehnt',
  } satisfies Record<DecisionOutcome, string>,
  onAppeal: {
    published: 'nach Widerspruch veröffentlicht',
    'published-redacted': 'nach Widerspruch geschwärzt veröffentlicht',
    returned: 'nachgefragt zu einem Widerspruch',
    declined: 'auch nach Widerspruch abgelehnt',
  } satisfies Record<DecisionOutcome, string>,
  persons: (count: number, byLead: boolean) =>
    `${count === 1 ? '1 Person' : `${count} Personen`}${byLead ? ', zuletzt die Leitung' : ''}`,
  earlier: 'Frühere Entscheidungen',
  latest: 'Zu den neuesten',
  check: 'Selbst nachprüfen',
  checkText: [
    'Jeder Eintrag trägt eine Prüfsumme aus seinem Inhalt und der Prüfsumme des Eintrags davor. Ändert jemand einen alten Eintrag, passt keine der folgenden mehr.',
    'Das Programm „verify-moderation-log.mjs“ aus dem Quellcode rechnet alles nach; es braucht keinen Zugang. Schreiben Sie sich Nummer und Prüfsumme des letzten Eintrags auf: Beim nächsten Mal zeigt es Ihnen, dass alles bis dahin noch so dasteht.',
  ],
  file: 'Alle Einträge als Datei (JSON, ein Eintrag je Zeile, je 1.000 auf einmal)',
  lastOne: (number: number) => `Prüfsumme von Nr. ${number}:`,
};

export type DecisionLogTexts = typeof de;
