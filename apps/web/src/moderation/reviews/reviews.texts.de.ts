import type { Channel, DecisionOutcome } from '@gemeinsam/contracts';

/** Words of the reviews. English in reviews.texts.en.ts has the same keys. */
export const de = {
  title: 'Zweitprüfung',
  link: 'Zweitprüfungen',
  agreementLink: 'Übereinstimmung',
  linksLabel: 'Qualität der Entscheidungen',
  backToQueue: 'Zur Warteschlange',
  lead: 'Ein kleiner, zufälliger Teil der Entscheidungen wird ein zweites Mal geprüft. Sie lesen den Text, ohne die Entscheidung zu kennen, und sagen, wie Sie entschieden hätten. Am Fall ändert sich dadurch nichts.',
  waiting: (count: number, written: string) =>
    count === 1 ? '1 Zweitprüfung wartet auf Sie.' : `${written} Zweitprüfungen warten auf Sie.`,
  takeNext: 'Nächste nehmen',
  nothingTitle: 'Keine Zweitprüfung wartet',
  nothingText:
    'Gerade ist nichts da, was Sie prüfen können. Was Sie selbst entschieden haben, prüft jemand anderes.',
  pageTitle: 'Wie würden Sie entscheiden?',
  noText: 'Dieser Beitrag hat keinen Text in eigenen Worten.',
  amendment: 'Ergänzung',
  away: 'Der Text ist gerade nicht abrufbar. Die Zweitprüfung bleibt bei Ihnen; laden Sie die Seite in einer Minute neu.',
  outcome: 'Ihr Ergebnis',
  outcomes: {
    published: 'Veröffentlichen',
    'published-redacted': 'Geschwärzt veröffentlichen',
    returned: 'Rückfrage stellen',
    declined: 'Ablehnen',
  } satisfies Record<DecisionOutcome, string>,
  outcomeHelp: {
    published: undefined,
    'published-redacted': 'Welche Stellen Sie schwärzen würden, müssen Sie nicht angeben.',
    returned: undefined,
    declined: 'Wählen Sie dann auch die Gründe.',
  } satisfies Record<DecisionOutcome, string | undefined>,
  reasons: 'Gründe',
  reasonsHelp: 'Nur wenn Sie ablehnen würden, dann mindestens einen.',
  note: 'Hinweis für die Leitung',
  noteHelp: 'Wenn etwas schwer zu entscheiden war. Nur die Leitung liest das.',
  send: 'Festhalten und weiter',
  passOn: 'Ich kenne diesen Fall: weitergeben',
  help: 'Darum geht es',
  rules: [
    'Sie prüfen blind: Was entschieden wurde, warum und von wem, sehen Sie nicht. Suchen Sie den Fall bitte nicht.',
    'Prüfen Sie so, als wäre noch nichts entschieden.',
    'Kennen Sie den Fall, geben Sie ihn weiter. Dann prüft jemand anderes.',
    'Ihr Ergebnis ändert nichts am Fall, und niemand bekommt eine Nachricht. Die Leitung sieht, wie oft zwei Personen zum selben Ergebnis kommen.',
    'Dass Sie den Text lesen, wird aufgeschrieben.',
  ],
  channels: { web: 'Web', phone: 'Telefon', paper: 'Papier' } satisfies Record<Channel, string>,
  needOutcome: 'Wählen Sie ein Ergebnis.',
  tooManyReasons: 'Wählen Sie höchstens fünf Gründe.',
  needReason: 'Wählen Sie mindestens einen Grund.',
  unwantedReason: 'Gründe gibt es nur beim Ablehnen. Nehmen Sie die Haken weg, oder wählen Sie „Ablehnen“.',
  done: {
    judged: 'Festgehalten.',
    passed: 'Weitergegeben. Jemand anderes prüft das.',
    nothing: 'Gerade wartet keine Zweitprüfung, die Sie geben können.',
  },
  gone: {
    'review-not-held': {
      title: 'Diese Zweitprüfung ist nicht bei Ihnen',
      text: 'Sie war länger als fünf Minuten ohne Lebenszeichen, und jemand anderes prüft sie. Nehmen Sie die nächste.',
    },
    'review-judged': {
      title: 'Diese Zweitprüfung ist schon festgehalten',
      text: 'Ein zweites Ergebnis dazu gibt es nicht. Nehmen Sie die nächste.',
    },
    'review-lapsed': {
      title: 'Hier ist nichts mehr zu prüfen',
      text: 'Die Person hat ihren Beitrag zurückgezogen oder löschen lassen. Nehmen Sie die nächste.',
    },
    'review-not-yours': {
      title: 'Das prüft jemand anderes',
      text: 'Sie haben zu diesem Fall schon Ihre Meinung gesagt. Nehmen Sie die nächste.',
    },
  },
  typed: 'Das hatten Sie geschrieben:',
  agreement: {
    title: 'Übereinstimmung der Entscheidungen',
    intro:
      'Ein zufälliger Teil der Entscheidungen wird ein zweites Mal geprüft, ohne dass man die erste kennt. Hier steht, wie oft beide zum selben Ergebnis kamen.',
    filter: 'Zeitraum der Entscheidungen',
    wholeTime: 'Ganze Zeit',
    away: 'Die Zahlen sind gerade nicht abrufbar. Laden Sie die Seite in einer Minute neu.',
    print: 'Drucken',
    drawn: (drawn: string, judged: string, waiting: string, lapsed: string) =>
      `Gezogen: ${drawn}. Geprüft: ${judged}, offen: ${waiting}, entfallen: ${lapsed}.`,
    nothing: 'Aus diesem Zeitraum ist noch keine Entscheidung ein zweites Mal geprüft.',
    overall: 'Insgesamt',
    byChannel: 'Nach Weg',
    byReason: 'Nach Grund',
    byReasonHelp: 'Ob beide den Grund nannten oder beide ihn nicht nannten.',
    byModerator: 'Nach Person',
    byModeratorHelp:
      'Die Person im Vergleich mit anderen: was sie entschieden hat und andere geprüft haben, und was sie geprüft hat. Die Zahl sagt, wie oft sie zum selben Ergebnis kommt wie andere; sie sagt nicht, wer recht hat.',
    columns: {
      what: 'Was',
      name: 'Person',
      reason: 'Grund',
      channel: 'Weg',
      pairs: 'Paare',
      same: 'Gleich',
      kappa: 'Kappa',
    },
    given: (count: string) => `genannt bei ${count}`,
    range: (low: string, high: string) => `${low} bis ${high}`,
    without: {
      'too-few': 'zu wenige',
      'one-category': 'nicht bestimmbar',
    },
    withoutHelp: {
      'too-few': '',
      'one-category': 'alle dasselbe',
    },
    allSame: 'ohne Bereich',
    inWords: (pairs: string, agreed: string, share: string) =>
      `Bei ${agreed} von ${pairs} Entscheidungen kam die zweite Prüfung zum selben Ergebnis (${share}).`,
    kappaInWords: (kappa: string, low: string, high: string) =>
      `Cohens Kappa ist ${kappa}; der wahre Wert liegt mit 95 % Sicherheit zwischen ${low} und ${high}. 0 heißt: so oft gleich wie durch Zufall. 1 heißt: immer gleich.`,
    kappaAlone: (kappa: string) =>
      `Cohens Kappa ist ${kappa}. Weil alle Paare gleich sind, lässt sich kein Bereich dazu angeben.`,
    kappaOneSided: (kappa: string) =>
      `Cohens Kappa ist ${kappa}. Weil eine der beiden Seiten immer dasselbe sagte, lässt sich kein Bereich dazu angeben.`,
    kappaMissing: {
      'too-few': (pairs: string, others: string) =>
        `Für Kappa sind es zu wenige: Es braucht mindestens ${pairs} Paare, davon mindestens ${others}, die nicht beide das häufigste Ergebnis haben.`,
      'one-category': () =>
        'Kappa lässt sich nicht bestimmen: Alle Entscheidungen und alle Prüfungen haben dasselbe Ergebnis; auch der Zufall wäre dann immer gleich.',
    },
    definitions: [
      'Gezogen wird beim Mitteilen, jede Entscheidung mit derselben Wahrscheinlichkeit, unabhängig vom Ergebnis. Über Widersprüche wird nicht gezogen. Geprüft wird nur, wo noch jemand übrig ist, der zum Fall keine Meinung gesagt hat: In kleinen Teams fehlen deshalb vor allem Ablehnungen.',
      'Ein Paar ist eine Entscheidung mit ihrer zweiten Prüfung. Es zählt zum Tag der Entscheidung.',
      'Gleich: der Anteil der Paare mit demselben Ergebnis, darunter der Bereich nach Wilson (95 %).',
      'Kappa: Übereinstimmung über den Zufall hinaus (Cohen 1960), darunter der Bereich (95 %) nach dem Standardfehler von Fleiss, Cohen und Everitt (1969). Bei seltenen Gründen ist der wahre Bereich etwas breiter.',
      'Wer abgelehnt hat, hat es zu zweit getan: Das Paar zählt bei beiden Personen.',
    ],
    differing: 'Verschiedene Ergebnisse',
    differingHelp: 'Ergebnis oder Gründe sind nicht dieselben. Am Fall ändert sich nichts von selbst.',
    noDiffering: 'Keine in diesem Zeitraum.',
    decided: 'Entschieden',
    reviewed: 'Zweitprüfung',
    by: (names: string, day: string) => (names === '' ? day : `${names}, ${day}`),
    noteTitle: 'Hinweis',
    openCase: 'Fall öffnen',
    more: 'Weitere anzeigen',
    shown: (from: string, to: string, total: string) => `${from} bis ${to} von ${total}`,
  },
};

export type ReviewsTexts = typeof de;
