import type { LetterBatchState, MessageState, Occasion, ReplyWay } from '@gemeinsam/contracts';

/** Words of the pages about answers. English in messages.texts.en.ts has the same keys. */
export const de = {
  title: 'Antworten',
  ledger: 'Nachrichtenbuch',
  letters: 'Briefe',
  occasions: {
    received: 'Eingang bestätigt',
    question: 'Rückfrage',
    published: 'Veröffentlicht',
    declined: 'Abgelehnt',
  } satisfies Record<Occasion, string>,
  ways: {
    email: 'E-Mail',
    sms: 'SMS',
    letter: 'Brief',
    call: 'Anruf',
    none: 'keine Antwort gewünscht',
  } satisfies Record<ReplyWay, string>,
  states: {
    waiting: 'wartet',
    sending: 'wird gesendet',
    'in-letter-batch': 'im Briefstapel',
    'call-back': 'Rückruf offen',
    delivered: 'zugestellt',
    undeliverable: 'nicht zustellbar',
    'declined-by-person': 'nicht gewünscht',
  } satisfies Record<MessageState, string>,
  attempts: {
    accepted: 'angenommen',
    failed: 'fehlgeschlagen',
    'no-answer': 'nicht abgehoben',
    reached: 'erreicht',
    printed: 'gedruckt',
    sent: 'versandt',
    returned: 'zurückgekommen',
  },
  ledgerIntro: 'Jede Nachricht, jeder Versuch, jedes Ergebnis. Neueste zuerst.',
  reference: 'Beitragsnummer',
  referenceHelp: 'Zehn Ziffern, zum Beispiel 472-913-086-4',
  search: 'Suchen',
  showAll: 'Alle anzeigen',
  wrongReference: 'Diese Nummer kann nicht stimmen. Prüfen Sie bitte die Ziffern.',
  noMessages: 'Hier ist noch nichts verzeichnet.',
  created: 'Angelegt',
  occasion: 'Anlass',
  way: 'Weg',
  state: 'Stand',
  tries: 'Versuche',
  lettersIntro: 'Wartende Briefe kommen gemeinsam in ein PDF. Drucken, einwerfen und hier vermerken.',
  lettersWaiting: (count: number) =>
    count === 0 ? 'Kein Brief wartet.' : count === 1 ? 'Ein Brief wartet.' : `${count} Briefe warten.`,
  makeBatch: 'Briefstapel machen',
  noBatches: 'Es gibt noch keinen Briefstapel.',
  batch: 'Stapel',
  lettersCount: 'Briefe',
  pages: 'Seiten',
  open: 'PDF öffnen',
  markPrinted: 'Gedruckt',
  markSent: 'Versandt',
  batchStates: { made: 'gemacht', printed: 'gedruckt', sent: 'versandt' } satisfies Record<
    LetterBatchState,
    string
  >,
  returnedTitle: 'Ein Brief ist zurückgekommen',
  returnedReason: 'Was steht auf dem Umschlag?',
  returnedSend: 'Vermerken',
  done: {
    made: 'Der Briefstapel ist fertig.',
    nothing: 'Kein Brief wartet.',
    marked: 'Vermerkt.',
    returned: 'Vermerkt: Der Brief gilt als nicht zustellbar.',
    unknown: 'Zu dieser Nummer gibt es keinen versandten Brief.',
  },
};

export type MessagesTexts = typeof de;
