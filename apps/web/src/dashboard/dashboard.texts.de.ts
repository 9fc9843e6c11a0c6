import type {
  Breakdown,
  Channel,
  DecisionOutcome,
  MessageOutcome,
  Occasion,
  ReplyWay,
} from '@gemeinsam/contracts';

/** A breakdown that has words here gets a table on the dashboard. */
const breakdowns: Record<Breakdown, { question: string; head: string } | undefined> = {
  district: undefined,
};

/** Words of the dashboard. English in dashboard.texts.en.ts has the same keys. */
export const de = {
  title: 'Überblick',
  allProcesses: 'Alle Verfahren',
  asOf: (event: string, age: string) => `Stand: Ereignis ${event} · ${age}`,
  nothingYet: 'Noch kein Ereignis gezählt',
  lag: (seconds: string) => `${seconds} s im Rückstand`,
  upToDate: 'aktuell',
  rebuilding: 'Die Zahlen werden gerade neu berechnet. Bis das fertig ist, sind sie unvollständig.',
  away: 'Die Zahlen sind gerade nicht abrufbar. Beiträge werden trotzdem angenommen und gezählt, sobald der Dienst wieder da ist.',
  filter: 'Auswahl',
  process: 'Verfahren',
  wholeTime: 'Gesamte Zeit',
  contributions: 'Beiträge',
  contributionsNote: (web: string, phone: string, paper: string) =>
    `Web ${web} · Telefon ${phone} · Papier ${paper}`,
  waitingReview: 'Warten auf Prüfung',
  overdueNote: (count: string) => `${count} über der Frist`,
  inTime: 'alle in der Frist',
  published: 'Veröffentlicht',
  publishedNote: (returned: string, declined: string) => `${returned} Rückfrage · ${declined} abgelehnt`,
  answered: 'Antwort erreicht',
  answeredNote: (undeliverable: string) => `${undeliverable} unzustellbar`,
  notYet: 'noch keine',
  byDayQuestion: 'Wie viele Beiträge kommen, und auf welchem Weg?',
  byDayOne: (day: string) => `Ein Beitrag in diesem Zeitraum, am ${day}.`,
  byDayAnswer: (total: string, best: string, day: string) =>
    `${total} Beiträge in diesem Zeitraum, die meisten (${best}) am ${day}.`,
  byDayNone: 'In diesem Zeitraum kam kein Beitrag.',
  day: 'Tag',
  sum: 'Summe',
  channels: { web: 'Web', phone: 'Telefon', paper: 'Papier' } satisfies Record<Channel, string>,
  waitingQuestion: 'Was wartet, und worauf?',
  step: 'Schritt',
  steps: {
    review: 'Prüfung durch das Team',
    author: 'Antwort der Person auf eine Rückfrage',
    answer: 'Zustellung einer Nachricht',
  },
  count: 'Anzahl',
  oldest: 'Ältestes seit',
  overdue: 'Über der Frist',
  statesQuestion: 'Wo stehen die Beiträge?',
  state: 'Stand',
  decisionsQuestion: 'Wie wurde entschieden, je Weg?',
  outcome: 'Entscheidung',
  outcomes: {
    published: 'veröffentlicht',
    'published-redacted': 'geschwärzt veröffentlicht',
    returned: 'Rückfrage',
    declined: 'abgelehnt',
  } satisfies Record<DecisionOutcome, string>,
  breakdowns,
  noDecisions: 'In diesem Zeitraum wurde noch nichts entschieden.',
  answersQuestion: 'Hat jede Person ihre Antwort bekommen?',
  occasion: 'Anlass',
  occasions: {
    received: 'Eingang',
    question: 'Rückfrage',
    published: 'Veröffentlicht',
    'published-redacted': 'Geschwärzt veröffentlicht',
    declined: 'Abgelehnt',
  } satisfies Record<Occasion, string>,
  way: 'Weg',
  ways: {
    email: 'E-Mail',
    sms: 'SMS',
    letter: 'Brief',
    call: 'Anruf',
    none: 'keine gewünscht',
  } satisfies Record<ReplyWay, string>,
  messageOutcomes: {
    delivered: 'zugestellt',
    undeliverable: 'nicht zustellbar',
    'declined-by-person': 'nicht gewünscht',
  } satisfies Record<MessageOutcome, string>,
  result: 'Ergebnis',
  noAnswers: 'In diesem Zeitraum ging noch keine Antwort hinaus.',
  csv: 'CSV',
  definitions: [
    'Ein Beitrag zählt am Tag seines Einlangens (Wiener Zeit), auf dem Weg, auf dem er kam.',
    'In Prüfung ist, was auf eine Entscheidung wartet. Über der Frist ist, was länger wartet, als wir versprochen haben.',
    'Jede Entscheidung zählt, auch wenn ein Beitrag nach einer Rückfrage ein zweites Mal entschieden wird.',
    'Antwort erreicht: zugestellte Nachrichten geteilt durch alle mit einem Ergebnis, ohne die nicht gewünschten.',
  ],
  live: 'Zahlen',
  chartAlt: 'Säulen: Beiträge je Tag, nach Weg gestapelt. Die Zahlen stehen in der Tabelle darunter.',
};

export type DashboardTexts = typeof de;
