import type { Language } from '@gemeinsam/contracts';
import type { FormWords } from './form-words.js';

/*
 * What forms of the first layout say, in easy editions as well. Nothing here changes any more: sheets that were printed
 * with these words are read by them.
 */

const german: FormWords = {
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
  votes: { agree: 'Ich stimme zu', disagree: 'Ich stimme nicht zu', pass: 'Keine Meinung' },
  contactTitle: 'Wie sollen wir Ihnen antworten?',
  contactHelp:
    'Kreuzen Sie ein Kästchen an. Füllen Sie nur aus, was wir dafür brauchen. Ihren Namen müssen Sie nicht nennen.',
  ways: {
    email: 'mit einer E-Mail',
    sms: 'mit einer SMS',
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
  sendToAbove: '',
  questions: (phone, hours) => `Fragen? Rufen Sie an: ${phone} (${hours})`,
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  serial: (serial) => `Formular ${serial}. Bitte nicht kopieren, jedes hat seine eigene Nummer.`,
  sendBy: (day) => `Bitte bis ${day} einsenden.`,
  writeHere: 'Platz zum Schreiben',
  card: {
    ways: { email: 'E-Mail', sms: 'SMS', letter: 'Brief', call: 'Anruf', none: 'gar nicht' },
    reply: 'Wie sollen wir antworten?',
    numbered: (first, last) => `Nummer ${first} bis ${last}`,
    street: 'Straße, Nr.',
    postcode: 'PLZ',
    phone: 'Telefon',
    email: 'E-Mail',
    consent: 'Ja, ich bin einverstanden. Die ganze Erklärung steht auf meinem Abschnitt.',
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

const english: FormWords = {
  howToFillIn: 'How to fill in this form: write with a dark pen, best in block letters.',
  howToCross: 'Mark a box like this',
  howToCorrect: 'Wrong box? Scribble it out heavily.',
  exampleAlt: {
    cross: 'A box with a cross: marked.',
    'struck-out': 'A box that is scribbled out heavily: does not count.',
  },
  required: 'please answer',
  several: (max) => (max === undefined ? 'You can mark several boxes.' : `You can mark up to ${max} boxes.`),
  statementsHelp: 'Mark one box for each sentence.',
  votes: { agree: 'I agree', disagree: 'I disagree', pass: 'No opinion' },
  contactTitle: 'How shall we answer you?',
  contactHelp: 'Mark one box. Fill in only what we need for it. You do not have to give your name.',
  ways: {
    email: 'by e-mail',
    sms: 'by text message',
    letter: 'by letter',
    call: 'by phone call',
    none: 'I do not want an answer.',
  },
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  street: 'Street, number',
  postcode: 'Postcode',
  city: 'City',
  demographicsTitle: 'About you, if you like',
  demographicsWhy: 'This shows us who takes part and who is missing. You do not have to mark anything here.',
  consentTitle: 'Your consent',
  consentYes: 'Yes, I agree.',
  signature: 'Date, signature',
  afterwardsTitle: 'What happens next',
  sendTo: 'Send or bring this form to:',
  sendToAbove: '',
  questions: (phone, hours) => `Questions? Call ${phone} (${hours})`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  serial: (serial) => `Form ${serial}. Please do not copy, each has a number of its own.`,
  sendBy: (day) => `Please send it by ${day}.`,
  writeHere: 'Room to write',
  card: {
    ways: { email: 'e-mail', sms: 'text', letter: 'letter', call: 'call', none: 'not at all' },
    reply: 'How shall we answer?',
    numbered: (first, last) => `number ${first} to ${last}`,
    street: 'Street, no.',
    postcode: 'Code',
    phone: 'Phone',
    email: 'E-mail',
    consent: 'Yes, I agree. The full statement is on my part.',
    stamp: 'Please affix a stamp',
    tearHere: 'Tear here. Send us the card above and keep this part.',
    keep: 'Your part to keep',
    yourNumber: 'The number of your card',
    numberHelp: (phone, hours) =>
      `Call us and say this number. We tell you what has become of your card: ${phone} (${hours}).`,
    steps: [
      'Write with a dark pen in block letters.',
      'Mark a box like this.',
      'Wrong box? Scribble it out heavily.',
    ],
    consentText: 'What you agree to',
    envelope: 'Nobody else shall read it? Put the card into an envelope.',
    otherWay: (phone) => `Rather by phone? We write it down for you: ${phone}.`,
    serial: (serial) => `Card ${serial}`,
    serialOfForm: (serial) => `Form ${serial}`,
  },
};

export const firstWordsIn = (language: Language): FormWords => (language === 'de' ? german : english);
