import type { Channel, MessageOccasion, MessageState, ReplyWay } from '@gemeinsam/contracts';

/** Words for proving that a contribution is one's own, and for what is shown then. English in own.texts.en.ts has the same keys. */
export const de = {
  proveTitle: 'Ist das Ihr Beitrag?',
  prove:
    'Ihren Text, unsere Nachrichten und Ihre Kontaktdaten zeigen wir nur Ihnen. Die Nummer allein genügt dafür nicht, denn andere könnten sie kennen. Mit einem Code weisen Sie nach, dass es Ihr Beitrag ist. Dann können Sie auch antworten, ergänzen oder zurückziehen.',
  proveQuestion: 'Wir haben Ihnen eine Frage gestellt. Lesen und beantworten können Sie sie mit einem Code.',
  askHow:
    'Wir senden den Code dorthin, wo Sie unsere Antworten bekommen: per E-Mail sofort, mit einem Brief in einigen Tagen, oder wir rufen Sie an.',
  askAction: 'Code anfordern',
  askedTitle: 'Ein Code ist unterwegs.',
  asked: (phone: string) =>
    `Wenn zu diesem Beitrag ein Kontakt angegeben ist, senden wir den Code dorthin, höchstens dreimal in der Stunde. Kommt nichts an, rufen Sie uns bitte an: ${phone}.`,
  haveCode: 'Ich habe einen Code',
  code: 'Code',
  codeHelp:
    'Er steht in unserer E-Mail oder im Brief, zum Beispiel ACDE-FGHJ. Groß oder klein und der Strich sind egal.',
  openAction: 'Text zeigen',
  codeEmpty: 'Bitte geben Sie den Code ein.',
  codeWrong:
    'Mit diesem Code geht es nicht: Er ist falsch geschrieben, schon verwendet oder abgelaufen. Sie können einen neuen anfordern.',
  tooMany: (minutes: number) =>
    `Für diesen Beitrag wurden zu viele falsche Codes eingegeben. Versuchen Sie es in ${minutes} Minuten noch einmal, oder nehmen Sie den Link aus unserer E-Mail.`,
  away: 'Das geht gerade nicht. Versuchen Sie es bitte in ein paar Minuten noch einmal.',
  noWay: (phone: string) =>
    `Sie haben keinen Kontakt angegeben oder der Code kommt nicht an? Rufen Sie uns an: ${phone}. Am Telefon bekommen Sie auch einen Code.`,
  ended: 'Ihr Zugang ist abgelaufen. Fordern Sie bitte einen neuen Code an.',
  keptTitle: 'Ihr Text ist noch da',
  kept: 'Er ist noch nicht gesendet. Geben Sie zuerst einen Code ein, dann können Sie ihn senden.',
  signedOut: 'Sie sind abgemeldet. Auf diesem Gerät ist Ihr Text nicht mehr zu sehen.',
  linkTitle: 'Ihren Beitrag öffnen',
  link: 'Mit diesem Knopf öffnen Sie Ihren Beitrag. Der Link gilt einmal.',
  linkAction: 'Beitrag öffnen',
  linkUsed:
    'Dieser Link wurde schon verwendet oder ist abgelaufen. Auf der Seite Ihres Beitrags können Sie einen neuen anfordern.',
  toStatus: 'Zur Seite des Beitrags',
  receiptCode: 'Ihr Code',
  receiptCodeHelp:
    'Sie wollten keine Nachrichten von uns. Nur mit diesem Code sehen Sie später Ihren Text und können antworten oder zurückziehen. Wir zeigen ihn nur hier; er gilt ein Jahr.',
  questionAway:
    'Die Frage kann gerade nicht angezeigt werden. Versuchen Sie es in ein paar Minuten noch einmal.',
  openTitle: 'Sie sehen auch, was nur Sie sehen dürfen.',
  open: 'Das bleibt so, bis Sie sich abmelden, und höchstens eine halbe Stunde, wenn Sie nichts tun.',
  signOut: 'Abmelden',
  wordsTitle: 'Ihr Text, Wort für Wort',
  addedOn: (when: string) => `Ergänzt am ${when}`,
  contactTitle: 'So antworten wir Ihnen',
  messagesTitle: 'Was wir Ihnen geschickt haben',
  noMessages: 'Noch nichts.',
  messagesAway: 'Unsere Nachrichten können gerade nicht angezeigt werden.',
  occasions: {
    received: 'Eingang bestätigt',
    question: 'Frage an Sie',
    published: 'Veröffentlichung mitgeteilt',
    'published-redacted': 'Veröffentlichung mit Schwärzungen mitgeteilt',
    declined: 'Ablehnung mitgeteilt',
    'access-code': 'Code gesendet',
    'appeal-received': 'Widerspruch bestätigt',
    'appeal-decided': 'Entscheidung über den Widerspruch',
  } satisfies Record<MessageOccasion, string>,
  ways: {
    email: 'per E-Mail',
    sms: 'per Anruf',
    letter: 'mit einem Brief',
    call: 'am Telefon',
    none: 'keine Nachricht gewünscht',
  } satisfies Record<ReplyWay, string>,
  states: {
    waiting: 'wird vorbereitet',
    sending: 'wird gesendet',
    'in-letter-batch': 'wird gedruckt',
    'call-back': 'wir rufen Sie an',
    delivered: 'angekommen',
    undeliverable: 'nicht angekommen',
    'declined-by-person': 'nicht gesendet',
  } satisfies Record<MessageState, string>,
  channels: { web: 'im Internet', phone: 'am Telefon', paper: 'auf Papier' } satisfies Record<
    Channel,
    string
  >,
  addTitle: 'Etwas ergänzen',
  addLabel: 'Was möchten Sie ergänzen?',
  addHelp: 'Es wird an Ihren Beitrag angefügt. Was schon dasteht, bleibt.',
  addAction: 'Ergänzung senden',
  appealTitle: 'Widersprechen',
  appealLabel: 'Warum sehen Sie es anders?',
  appealHelp:
    'In Ihren Worten. Das lesen die Menschen, die neu entscheiden; es wird nicht veröffentlicht. Ein Widerspruch geht einmal.',
  appealAction: 'Widerspruch senden',
  appealEmpty: 'Schreiben Sie, warum Sie es anders sehen.',
  appealTooLong: 'Das ist zu lang: höchstens 5.000 Zeichen.',
  appealNotPossible:
    'Ein Widerspruch ist bei diesem Beitrag nicht mehr möglich. Was Sie geschrieben haben, ist nicht angekommen.',
  appealed: 'Ihr Widerspruch ist angekommen. Andere Menschen als zuvor entscheiden darüber.',
  appealWordsTitle: (when: string) => `Ihr Widerspruch vom ${when}`,
  withdraw: 'Beitrag zurückziehen',
  withdrawTitle: 'Beitrag zurückziehen?',
  withdrawText:
    'Er wird dann nicht weiter geprüft und nicht mehr gezeigt. Das lässt sich nicht rückgängig machen. Nummer und Verlauf bleiben stehen.',
  withdrawAction: 'Ja, zurückziehen',
  withdrawBack: 'Nein, zurück zum Beitrag',
  withdrawn: 'Ihr Beitrag ist zurückgezogen.',
};
export type OwnTexts = typeof de;
