import type { CallResult } from '@gemeinsam/contracts';

/** Words of the lead's figures of the phone desk. English in figures.texts.en.ts has the same keys. */
export const de = {
  title: 'Zahlen der Telefonstelle',
  live: 'Zahlen der Telefonstelle',
  filter: 'Zeitraum',
  today: 'Heute',
  away: 'Die Zahlen sind gerade nicht abrufbar. Versuchen Sie es in einer Minute noch einmal.',
  asOf: (time: string) => `Stand ${time}. Erneuert sich von selbst.`,
  now: {
    ringing: 'Es läutet',
    talking: 'Im Gespräch',
    wrappingUp: 'In der Nachbearbeitung',
    overdue: 'Überfällige Rückrufe',
  },
  overdueNote: (open: number) => (open === 1 ? 'ein Rückruf ist offen' : `${open} Rückrufe sind offen`),
  overdueAway: 'gerade nicht abrufbar',
  draftsOpen: 'Offene Entwürfe',
  draftsNote: (count: number) =>
    count === 0 ? 'keiner liegt länger als eine Stunde' : `${count} länger als eine Stunde unberührt`,
  callsQuestion: 'Wie viele Anrufe blieben ohne Antwort?',
  callsAnswer: (abandoned: number, incoming: number, share: string) =>
    incoming === 1
      ? abandoned === 0
        ? 'Der einzige Anruf blieb nicht ohne Antwort.'
        : 'Der einzige Anruf blieb ohne Antwort.'
      : abandoned === 0
        ? `Keiner von ${incoming} Anrufen blieb ohne Antwort.`
        : `${abandoned === 1 ? 'Einer' : abandoned} von ${incoming} Anrufen ${abandoned === 1 ? 'blieb' : 'blieben'} ohne Antwort (${share}).`,
  noCalls: 'In diesem Zeitraum gab es keine Anrufe.',
  calls: { incoming: 'eingegangen', answered: 'angenommen', abandoned: 'ohne Antwort' },
  timesQuestion: 'Wie lange dauert es?',
  timesAnswer: (half: string, nine: string) =>
    `Die Hälfte der Menschen wartet höchstens ${half}, neun von zehn höchstens ${nine}.`,
  noTimes: 'In diesem Zeitraum gibt es keine gemessenen Zeiten.',
  times: { waiting: 'Warten', talking: 'Gespräch', wrapUp: 'Nachbearbeitung' },
  step: 'Schritt',
  count: 'Anzahl',
  median: 'Mitte (Median)',
  p90: 'neun von zehn bis',
  spread: (half: string, nine: string) => `${half}, neun von zehn bis ${nine}`,
  resultsQuestion: 'Was kam bei den Anrufen heraus?',
  resultsAnswer: (result: string, share: string) => `Am häufigsten: ${result} (${share}).`,
  noResults: 'Noch wurde zu keinem Anruf ein Ergebnis festgehalten.',
  result: 'Ergebnis',
  results: {
    contribution: 'Beitrag',
    information: 'Auskunft',
    'call-back': 'Rückruf',
    'wrong-number': 'Falsch verbunden',
    abandoned: 'Abgebrochen',
  } satisfies Record<CallResult, string>,
  questionsQuestion: 'Welche Fragen brauchen am längsten?',
  questionsAnswer: (question: string, half: string) =>
    `Am längsten dauert „${question}“: In der Hälfte der Gespräche mehr als ${half}.`,
  noQuestions: 'In diesem Zeitraum wurde noch keine Frage am Telefon beantwortet.',
  question: 'Frage',
  process: 'Verfahren',
  version: 'Fassung',
  csv: 'CSV',
  definitions: [
    'Tage sind Kalendertage in Wien. Ein Anruf zählt zu dem Tag, an dem es geläutet hat.',
    'Ohne Antwort: Niemand hat abgehoben, und der Anruf wurde nicht weitergeleitet. Der Rest auf „eingegangen“ sind weitergeleitete und laufende Anrufe.',
    'Warten: vom Läuten bis zum Abheben. Von Hand begonnene Anrufe zählen als angenommen, aber nicht beim Warten.',
    'Nachbearbeitung: vom Auflegen bis zum nächsten Anruf.',
    'Zeit für eine Frage: wie lange ihr Feld beim Aufnehmen ausgewählt war, je Beitrag.',
    'Mitte (Median): Die eine Hälfte liegt darunter, die andere darüber.',
    'Zahlen über einzelne Mitarbeitende gibt es nicht.',
  ],
};

export type FiguresTexts = typeof de;
