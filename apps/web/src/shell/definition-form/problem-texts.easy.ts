import type { ProblemTexts } from './problem-texts.de.js';
import type { Part } from '../texts-in.js';

/** What reads differently in German easy language. */
export const problemTextsDeEasy: Part<ProblemTexts> = {
  byCode: {
    'too-long': 'Der Text ist zu lang. Er hat {length} Zeichen. Er darf {max} Zeichen haben.',
    'too-short': 'Das ist zu kurz. Bitte schreiben Sie mindestens {min} Zeichen.',
    'too-many': 'Das sind zu viele Antworten. Sie können höchstens {max} Antworten wählen.',
    'not-an-option': 'Diese Antwort gibt es nicht. Bitte wählen Sie 1 Antwort aus der Liste.',
    'out-of-range': 'Diese Zahl geht nicht. Bitte wählen Sie eine Zahl von {min} bis {max}.',
    'wrong-type': 'Diese Antwort passt nicht zu der Frage. Bitte antworten Sie noch einmal.',
    'email-beyond-ascii':
      'Vor dem @ gehen nur die Buchstaben a bis z. Bitte schreiben Sie eine andere Adresse.',
    'not-an-email': 'Diese E-Mail-Adresse stimmt nicht. Bitte schreiben Sie zum Beispiel: name@example.org',
    'not-a-phone-number':
      'Diese Telefon-Nummer stimmt nicht. Bitte schreiben Sie zum Beispiel: 01 505 00 00 oder +43 660 000 00 00',
    'premium-rate-number':
      'Anrufe bei dieser Nummer kosten viel Geld. Darum rufen wir dort nicht an. Bitte schreiben Sie eine andere Nummer. Zum Beispiel: 01 505 00 00 oder +43 660 000 00 00',
    outdated:
      'Wir haben den Text geändert. Bitte lesen Sie ihn noch einmal. Dann klicken Sie auf das Kästchen.',
  },
  byPointer: {
    '/contact/wish': 'Bitte wählen Sie: Wie sollen wir Ihnen antworten?',
    '/contact/email': 'Bitte schreiben Sie Ihre E-Mail-Adresse. Dann können wir antworten.',
    '/contact/phone': 'Bitte schreiben Sie Ihre Telefon-Nummer. Dann können wir antworten.',
    '/contact/address/street': 'Bitte schreiben Sie Ihre Straße und Haus-Nummer.',
    '/contact/address/postcode': 'Bitte schreiben Sie Ihre Post-Leit-Zahl.',
    '/contact/address/city': 'Bitte schreiben Sie den Ort von Ihrer Adresse.',
    '/consent': 'Bitte klicken Sie auf das Kästchen. Nur dann dürfen wir Ihren Beitrag lesen.',
  },
  fieldNames: {
    '/contact/phone': 'Telefon-Nummer',
    '/contact/address/street': 'Straße und Nummer',
    '/contact/address/postcode': 'Post-Leit-Zahl',
  },
  other: 'Hier stimmt etwas nicht. Bitte sehen Sie noch einmal nach.',
};

/** And in English. */
export const problemTextsEnEasy: Part<ProblemTexts> = {
  byCode: {
    'too-short': 'This is too short. It must have at least {min} characters.',
    'too-many': 'These are too many answers. You can choose {max} answers at most.',
    'too-long': 'The text is too long. It has {length} characters. It may have {max} characters.',
    'not-an-option': 'There is no such answer. Please choose 1 answer from the list.',
    'out-of-range': 'You cannot choose this number. Please choose a number from {min} to {max}.',
    'wrong-type': 'This is no answer to the question. Please answer again.',
    'email-beyond-ascii': 'Only the letters a to z work before the @. Please write another address.',
    'not-an-email': 'This e-mail address is wrong. Please write for example: name@example.org',
    'not-a-phone-number':
      'This phone number is wrong. Please write for example: 01 505 00 00 or +43 660 000 00 00',
    'premium-rate-number':
      'Calls to this number cost a lot of money. So we do not call it. Please write another number. For example: 01 505 00 00 or +43 660 000 00 00',
    outdated: 'We have changed the text. Please read it again. Then click on the box.',
  },
  byPointer: {
    '/contact/wish': 'Please choose: How should we answer you?',
    '/contact/email': 'Please write your e-mail address. Then we can answer.',
    '/contact/phone': 'Please write your phone number. Then we can answer.',
    '/contact/address/street': 'Please write your street and number.',
    '/contact/address/postcode': 'Please write your postcode.',
    '/contact/address/city': 'Please write the town of your address.',
    '/consent': 'Please click on the box. Only then may we read your contribution.',
  },
  fieldNames: { '/contact/address/street': 'Street and number' },
  other: 'Something is wrong here. Please look at it again.',
};
