import { german } from './form-words.de.js';
import { english } from './form-words.en.js';
import type { FormWords } from './form-words.js';

/** German in easy language (Leichte Sprache). There is no postcard in it, so it has no words for one. */
export const germanEasy: FormWords = {
  ...german,
  howToFillIn:
    'So füllen Sie das Formular aus: Nehmen Sie einen dunklen Stift. Schreiben Sie groß und deutlich.',
  howToCross: 'So machen Sie ein Kreuz.',
  howToCorrect: 'War das Kreuz falsch? Dann streichen Sie das Kästchen dick durch.',
  exampleAlt: {
    cross: 'Ein Kästchen mit einem Kreuz. Das Kreuz zählt.',
    'struck-out': 'Ein Kästchen mit dicken Strichen. Das Kreuz zählt nicht.',
  },
  several: (max) =>
    max === undefined ? 'Sie können mehrere Kreuze machen.' : `Sie können bis zu ${max} Kreuze machen.`,
  statementsHelp: 'Machen Sie bei jedem Satz 1 Kreuz.',
  contactTitle: 'Wie sollen wir Ihnen antworten?',
  contactHelp:
    'Machen Sie 1 Kreuz. Füllen Sie nur aus: Was brauchen wir für die Antwort? Ihren Namen müssen Sie nicht sagen.',
  postcode: 'Post-Leit-Zahl',
  demographicsTitle: 'Fragen zu Ihnen',
  demographicsWhy: 'Sie müssen hier nichts ankreuzen. Wir wollen nur wissen: Wer macht mit? Wer fehlt noch?',
  consentTitle: 'Sind Sie einverstanden?',
  consentYes: 'Ja. Ich bin einverstanden.',
  signature: 'Datum und Unterschrift',
  afterwardsTitle: 'Was passiert dann?',
  sendTo: 'Schicken oder bringen Sie das Formular an diese Adresse:',
  sendToAbove: 'Die Adresse steht auf Seite 1.',
  questions: (phone, hours) => `Haben Sie Fragen? Rufen Sie uns an: ${phone}. ${hours}.`,
  serial: (serial) => `Nummer ${serial}. Bitte machen Sie keine Kopien.`,
  sendBy: (day) => `Schicken Sie das Formular bis ${day}.`,
  writeHere: 'Hier können Sie schreiben.',
};

/** English in easy language; no postcard either. */
export const englishEasy: FormWords = {
  ...english,
  howToFillIn: 'How to fill in this form: Take a dark pen. Write in large and clear letters.',
  howToCross: 'Make a cross like this.',
  howToCorrect: 'Was the cross wrong? Then scribble the box out.',
  exampleAlt: {
    cross: 'A box with a cross. The cross counts.',
    'struck-out': 'A box with a heavy scribble. The cross does not count.',
  },
  several: (max) =>
    max === undefined ? 'You can make several crosses.' : `You can make up to ${max} crosses.`,
  statementsHelp: 'Make 1 cross for each sentence.',
  contactTitle: 'How should we answer you?',
  contactHelp:
    'Make 1 cross. Only fill in: What do we need for the answer? You do not have to tell us your name.',
  demographicsTitle: 'Questions about you',
  demographicsWhy:
    'You do not have to mark anything here. We only want to know: Who is taking part? Who is missing?',
  consentTitle: 'Do you agree?',
  consentYes: 'Yes. I agree.',
  signature: 'Date and signature',
  afterwardsTitle: 'What happens then?',
  sendTo: 'Send or bring the form to this address:',
  questions: (phone, hours) => `Do you have questions? Call us: ${phone}. ${hours}.`,
  serial: (serial) => `Number ${serial}. Please do not make copies.`,
  sendBy: (day) => `Send the form by ${day}.`,
  writeHere: 'You can write here.',
};
