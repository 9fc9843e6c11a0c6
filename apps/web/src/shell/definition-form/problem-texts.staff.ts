import type { Part } from '../texts-in.js';
import type { ProblemTexts } from './problem-texts.de.js';

/** What reads differently for staff who write for somebody: it is about the person, not about whoever reads it. */
export const problemTextsDeStaff: Part<ProblemTexts> = {
  byCode: {
    required: 'Bitte füllen Sie das für die Person aus.',
    'too-many': 'Das sind zu viele. Es dürfen höchstens {max} ausgewählt sein.',
    'wrong-type':
      'Diese Antwort passt nicht zur Frage. Bitte tragen Sie die Antwort der Person noch einmal ein.',
    'email-beyond-ascii':
      'An Adressen mit Umlauten oder Akzenten vor dem @ können wir nicht schreiben. Bitte tragen Sie eine andere Adresse der Person ein oder wählen Sie einen anderen Weg.',
    outdated:
      'Der Text der Einwilligung hat sich inzwischen geändert. Die Person muss dem neuen Text zustimmen; haken Sie ihn dann an.',
  },
  byPointer: {
    '/contact/wish': 'Bitte wählen Sie, wie die Person unsere Antwort bekommen soll.',
    '/contact/email': 'Bitte tragen Sie die E-Mail-Adresse der Person ein, damit wir ihr antworten können.',
    '/contact/phone': 'Bitte tragen Sie die Telefonnummer der Person ein, damit wir ihr antworten können.',
    '/contact/address/street': 'Bitte tragen Sie Straße und Hausnummer der Person ein.',
    '/contact/address/postcode': 'Bitte tragen Sie die Postleitzahl der Person ein.',
    '/contact/address/city': 'Bitte tragen Sie den Wohnort der Person ein.',
    '/consent':
      'Die Einwilligung der Person fehlt. Ohne sie dürfen wir den Beitrag nicht bearbeiten; haken Sie sie an, wenn die Person einverstanden ist.',
  },
};

/** And in English. */
export const problemTextsEnStaff: Part<ProblemTexts> = {
  byCode: {
    required: 'Please fill this in for the person.',
    'too-many': 'These are too many. At most {max} may be chosen.',
    'wrong-type': 'This answer does not fit the question. Please enter the person’s answer again.',
    'email-beyond-ascii':
      'We cannot write to addresses with accented letters before the @. Please enter another address of the person or choose another way.',
    outdated:
      'The text of the consent has changed meanwhile. The person has to agree to the new text; then tick the box.',
  },
  byPointer: {
    '/contact/wish': 'Please choose how the person wants to get our answer.',
    '/contact/email': 'Please enter the person’s e-mail address so that we can answer them.',
    '/contact/phone': 'Please enter the person’s phone number so that we can answer them.',
    '/contact/address/street': 'Please enter the person’s street and house number.',
    '/contact/address/postcode': 'Please enter the person’s postcode.',
    '/contact/address/city': 'Please enter the person’s town.',
    '/consent':
      'The person’s consent is missing. Without it we may not work on the contribution; tick the box when the person agrees.',
  },
};
