import { statementVoteWords } from '@gemeinsam/contracts';
import type { FormWords } from './form-words.js';

/** What forms say in German. */
export const german: FormWords = {
  howToFillIn: 'So füllen Sie aus: Schreiben Sie mit dunklem Stift, am besten in Druckbuchstaben.',
  howToCross: 'So kreuzen Sie an',
  howToCorrect: 'Falsch angekreuzt? Streichen Sie das Kästchen kräftig durch.',
  exampleAlt: {
    cross: 'Ein Kästchen mit einem Kreuz: angekreuzt.',
    'struck-out': 'Ein kräftig durchgestrichenes Kästchen: zählt nicht.',
  },
  required: 'bitte ausfüllen',
  several: (max) =>
    max === undefined
      ? 'Sie können mehrere Kästchen ankreuzen.'
      : `Sie können bis zu ${max} Kästchen ankreuzen.`,
  statementsHelp: 'Kreuzen Sie bei jedem Satz ein Kästchen an.',
  votes: statementVoteWords.de,
  contactTitle: 'Wie sollen wir Ihnen antworten?',
  contactHelp:
    'Kreuzen Sie ein Kästchen an. Füllen Sie nur aus, was wir dafür brauchen. Ihren Namen müssen Sie nicht nennen.',
  ways: {
    email: 'mit einer E-Mail',
    letter: 'mit einem Brief',
    call: 'mit einem Anruf',
    none: 'Ich möchte keine Antwort.',
  },
  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  street: 'Straße, Nummer',
  postcode: 'PLZ',
  city: 'Ort',
  demographicsTitle: 'Freiwillige Angaben zu Ihnen',
  demographicsWhy: 'Damit sehen wir, wer mitmacht und wer noch fehlt. Sie müssen hier nichts ankreuzen.',
  consentTitle: 'Ihre Einwilligung',
  consentYes: 'Ja, ich bin einverstanden.',
  signature: 'Datum, Unterschrift',
  afterwardsTitle: 'Was danach geschieht',
  sendTo: 'Schicken oder bringen Sie dieses Formular an:',
  sendToAbove: 'Die Adresse steht auf Seite 1.',
  questions: (phone, hours) => `Fragen? Rufen Sie an: ${phone} (${hours})`,
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  serial: (serial) => `Formular ${serial}. Bitte nicht kopieren, jedes hat seine eigene Nummer.`,
  sendBy: (day) => `Bitte bis ${day} einsenden.`,
  writeHere: 'Platz zum Schreiben',
  card: {
    ways: { email: 'E-Mail', letter: 'Brief', call: 'Anruf', none: 'gar nicht' },
    reply: 'Wie sollen wir antworten?',
    numbered: (first, last) => `Nummer ${first} bis ${last}`,
    street: 'Straße, Nr.',
    postcode: 'PLZ',
    phone: 'Telefon',
    email: 'E-Mail',
    consent: 'Ja, ich stimme dem Text auf meinem Abschnitt zu.',
    stamp: 'Bitte Marke aufkleben',
    tearHere: 'Hier abtrennen. Die Karte oben schicken Sie uns, diesen Abschnitt behalten Sie.',
    keep: 'Ihr Abschnitt zum Behalten',
    yourNumber: 'Die Nummer Ihrer Karte',
    numberHelp: (phone, hours) =>
      `Rufen Sie uns an und sagen Sie diese Nummer. Wir sagen Ihnen, was aus Ihrer Karte geworden ist: ${phone} (${hours}).`,
    steps: [
      'Schreiben Sie mit dunklem Stift in Druckbuchstaben.',
      'So kreuzen Sie an.',
      'Falsch angekreuzt? Kräftig durchstreichen.',
    ],
    consentText: 'Ihre Einwilligung im Wortlaut',
    envelope: 'Soll niemand mitlesen? Stecken Sie die Karte in einen Umschlag.',
    otherWay: (phone) => `Lieber am Telefon? Wir schreiben für Sie mit: ${phone}.`,
    serial: (serial) => `Karte ${serial}`,
    serialOfForm: (serial) => `Formular ${serial}`,
  },
};
