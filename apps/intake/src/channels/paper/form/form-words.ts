import type { Language, ReplyWay } from '@gemeinsam/contracts';

/** What every printed form says, whatever it asks. */
export interface FormWords {
  howToFillIn: string;
  howToCross: string;
  howToCorrect: string;
  required: string;
  several: (max: number | undefined) => string;
  statementsHelp: string;
  votes: Record<'agree' | 'disagree' | 'pass', string>;
  contactTitle: string;
  contactHelp: string;
  ways: Record<ReplyWay, string>;
  name: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  city: string;
  demographicsTitle: string;
  demographicsWhy: string;
  consentTitle: string;
  consentYes: string;
  signature: string;
  afterwardsTitle: string;
  sendTo: string;
  questions: (phone: string, hours: string) => string;
  pageOf: (page: number, pages: number) => string;
  /** Beside the serial, because copies of one sheet cannot be told apart. */
  serial: (serial: string) => string;
}

const german: FormWords = {
  howToFillIn: 'So füllen Sie aus: Schreiben Sie mit dunklem Stift, am besten in Druckbuchstaben.',
  howToCross: 'So kreuzen Sie an',
  howToCorrect: 'Falsch angekreuzt? Streichen Sie das Kästchen kräftig durch.',
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
  questions: (phone, hours) => `Fragen? Rufen Sie an: ${phone} (${hours})`,
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  serial: (serial) => `Formular ${serial}. Bitte nicht kopieren: Jedes Formular hat seine eigene Nummer.`,
};

const english: FormWords = {
  howToFillIn: 'How to fill in this form: write with a dark pen, best in block letters.',
  howToCross: 'Mark a box like this',
  howToCorrect: 'Wrong box? Scribble it out heavily.',
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
  questions: (phone, hours) => `Questions? Call ${phone} (${hours})`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  serial: (serial) => `Form ${serial}. Please do not copy: every form has a number of its own.`,
};

export const wordsIn = (language: Language): FormWords => (language === 'de' ? german : english);
