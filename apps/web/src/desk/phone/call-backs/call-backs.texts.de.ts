import type { CallBackTask, CallOutcome, Occasion } from '@gemeinsam/contracts';
import type { DueChoice, DueFault, Part } from './due-times.js';

/** Words of the call-back pages. English in call-backs.texts.en.ts has the same keys. */
export const de = {
  title: 'Rückrufe',
  intro: 'Früheste Zusage zuerst. Wer drankommt, steht oben.',
  whose: 'Wessen Rückrufe',
  filters: { everybody: 'alle', mine: 'meine', nobody: 'ohne Zuständige' },
  parts: {
    overdue: 'Überfällig',
    today: 'Heute',
    tomorrow: 'Morgen',
    later: 'Später',
  } satisfies Record<Part, string>,
  empty: 'Gerade ist niemand anzurufen.',
  emptyMine: 'Sie haben gerade keinen Rückruf.',
  withheld: (count: number) =>
    count === 1
      ? 'Heute kam ein verpasster Anruf mit unterdrückter Nummer. Dort kann niemand zurückrufen.'
      : `Heute kamen ${count} verpasste Anrufe mit unterdrückter Nummer. Dort kann niemand zurückrufen.`,
  away: 'Die Rückrufe sind gerade nicht abrufbar. Versuchen Sie es in einer Minute noch einmal.',
  columns: { owner: 'Wer ruft an', tries: 'Versuche' },
  sources: {
    answer: 'Antwort',
    'missed-call': 'Verpasster Anruf',
    agreed: 'Vereinbart',
  } satisfies Record<CallBackTask['source'], string>,
  occasions: {
    received: 'Eingang bestätigt',
    question: 'Rückfrage',
    published: 'Veröffentlicht',
    declined: 'Abgelehnt',
  } satisfies Record<Occasion, string>,
  missed: (count: number, when: string) =>
    count === 1 ? `hat angerufen: ${when}` : `hat ${count}-mal angerufen, zuletzt ${when}`,
  promised: 'Zugesagter Rückruf',
  callIn: (language: string) => `Auf ${language} zurückrufen`,
  wordsIn: (language: string) => `Die Worte unten sind auf ${language}; sagen Sie sie sinngemäß.`,
  wishedCall: 'Die Person hat sich eine Antwort am Telefon gewünscht.',
  nobody: 'noch niemand',
  othersTask: (name: string) =>
    `${name} hat diesen Rückruf übernommen. Sprechen Sie sich ab, bevor Sie anrufen.`,
  you: 'Sie',
  open: 'Anrufen',
  take: 'Übernehmen',
  giveBack: 'Zurückgeben',
  assign: 'Übergeben',
  dueWords: (when: string) => `fällig ${when}`,
  overdueWords: (when: string) => `überfällig seit ${when}`,
  back: 'Zur Liste',
  say: 'Das sagen Sie',
  facts: 'Zum Rückruf',
  when: 'Wann',
  owner: 'Wer ruft an',
  note: 'Notiz',
  noteHelp: 'Wird mit dem Rückruf gelöscht. Keine Nummer nötig.',
  reference: 'Beitragsnummer',
  answerQuestion: 'Die Frage beantworten',
  outcome: 'Wie ist es ausgegangen?',
  outcomes: {
    reached: 'Erreicht',
    'no-answer': 'Nicht abgehoben',
    'wrong-number': 'Falsche Nummer',
    refused: 'Möchte nichts hören',
    'no-number': 'Ohne Anruf schließen',
  } satisfies Record<CallOutcome, string>,
  noNumber: 'Die Nummer wurde inzwischen gelöscht',
  noNumberText:
    'Nummern bleiben nur so lange gespeichert, wie es nötig ist. Zurückrufen geht nicht mehr; schließen Sie den Rückruf bitte.',
  states: {
    open: 'offen',
    done: 'erledigt',
    'given-up': 'aufgegeben',
  } satisfies Record<CallBackTask['state'], string>,
  closed: {
    'called-again': 'Erledigt: Die Person hat noch einmal angerufen und wurde gehört.',
    'not-missed': 'Erledigt: Der Anruf war doch nicht verpasst.',
  } satisfies Record<NonNullable<CallBackTask['closedBecause']>, string>,
  closedWords: (state: string) => `Dieser Rückruf ist ${state}.`,
  attempts: 'Bisherige Versuche',
  noAttempts: 'Noch kein Versuch.',
  reschedule: 'Verschieben',
  choices: {
    'in-an-hour': 'in einer Stunde',
    'this-afternoon': 'heute Nachmittag',
    'tomorrow-morning': 'morgen früh',
    own: 'anderer Zeitpunkt',
  } satisfies Record<DueChoice, string>,
  onDay: (day: string) => `${day} früh`,
  day: 'Tag',
  time: 'Uhrzeit, z. B. 14:30',
  faults: {
    choice: 'Wählen Sie einen Zeitpunkt.',
    day: 'Wählen Sie einen Tag, den es im Kalender gibt.',
    time: 'Schreiben Sie die Uhrzeit so: 14:30.',
    'no-time': 'Diese Uhrzeit gibt es an dem Tag nicht: Die Uhr wird auf Sommerzeit vorgestellt.',
    past: 'Dieser Zeitpunkt ist schon vorbei.',
    far: 'Dieser Tag ist mehr als ein Jahr entfernt. Prüfen Sie das Jahr.',
    outside: 'Zu dieser Zeit ist das Telefon nicht besetzt. Haken Sie an, wenn es so gemeint ist.',
  } satisfies Record<DueFault, string>,
  outside: 'Trotzdem so vereinbaren',
  staffed: (hours: string) => `Besetzt ist das Telefon ${hours}.`,
  write: 'Beitrag aufnehmen',
  writeHelp: 'Hat die Person etwas zu sagen, nehmen Sie es gleich auf.',
  newTitle: 'Rückruf vereinbaren',
  newScript: '„Wann dürfen wir Sie zurückrufen?“',
  newSend: 'Vereinbaren',
  cancel: 'Abbrechen',
  overdueCount: (count: number) => `${count} überfällig`,
  newNumber: (phone: string) => `Zurückgerufen wird ${phone}.`,
  callWithoutNumber:
    'Zu diesem Anruf ist keine Nummer bekannt. Holen Sie den Entwurf zurück, fragen Sie nach einer Nummer und tragen Sie sie dort ein.',
  colleague: 'An wen',
  done: {
    reached: 'Festgehalten: erreicht.',
    recorded: 'Festgehalten.',
    taken: 'Sie haben den Rückruf übernommen.',
    'given-back': 'Der Rückruf ist wieder frei.',
    assigned: 'Der Rückruf ist übergeben.',
    rescheduled: 'Der Rückruf ist verschoben.',
    agreed: 'Der Rückruf ist vereinbart.',
    closed: 'Der Rückruf wurde inzwischen geschlossen.',
    called:
      'Nicht festgehalten: Inzwischen hat jemand anderes hier angerufen. Sehen Sie sich an, wie es ausging.',
  },
};

export type CallBacksTexts = typeof de;
