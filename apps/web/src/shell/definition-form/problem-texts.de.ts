/** What is wrong with a field, in sentences that say what would be right. English in problem-texts.en.ts has the same keys. */
export const problemTextsDe: ProblemTexts = {
  byCode: {
    required: 'Bitte füllen Sie das aus.',
    'too-long': 'Das sind {length} Zeichen. Bitte kürzen Sie auf höchstens {max}.',
    'too-short': 'Das ist zu kurz. Es müssen mindestens {min} Zeichen sein.',
    'too-many': 'Das sind zu viele. Bitte wählen Sie höchstens {max} aus.',
    'not-an-option': 'Das steht nicht zur Wahl. Bitte wählen Sie eine der angebotenen Antworten.',
    'out-of-range': 'Dieser Wert steht nicht zur Wahl. Bitte wählen Sie einen Wert von {min} bis {max}.',
    'page-missing': 'Die Seite mit diesem Feld fehlt. Bitte legen Sie sie nach oder erledigen Sie den Alarm.',
    'wrong-type': 'Diese Antwort passt nicht zur Frage. Bitte antworten Sie noch einmal.',
    'not-an-email':
      'Das ist keine vollständige E-Mail-Adresse. Eine E-Mail-Adresse sieht so aus: name@example.org',
    'email-beyond-ascii':
      'An Adressen mit Umlauten oder Akzenten vor dem @ können wir nicht schreiben. Bitte geben Sie eine andere Adresse an oder wählen Sie einen anderen Weg.',
    'not-a-phone-number':
      'Das ist keine vollständige Telefonnummer. Eine Telefonnummer sieht so aus: 01 505 00 00 oder +43 660 000 00 00',
    'premium-rate-number':
      'Das ist eine Mehrwertnummer (etwa 0900). Anrufe dorthin kosten extra, deshalb rufen wir sie nicht an. Eine gewöhnliche Telefonnummer sieht so aus: 01 505 00 00 oder +43 660 000 00 00',
    outdated:
      'Der Text hat sich geändert, während Sie geschrieben haben. Bitte lesen Sie ihn noch einmal und haken Sie ihn an.',
  },
  byPointer: {
    '/contact/wish': 'Bitte wählen Sie, wie wir Ihnen antworten sollen.',
    '/contact/email': 'Bitte geben Sie Ihre E-Mail-Adresse an, damit wir antworten können.',
    '/contact/phone': 'Bitte geben Sie Ihre Telefonnummer an, damit wir antworten können.',
    '/contact/address/street': 'Bitte geben Sie Straße und Hausnummer an.',
    '/contact/address/postcode': 'Bitte geben Sie die Postleitzahl an.',
    '/contact/address/city': 'Bitte geben Sie den Wohnort Ihrer Adresse an.',
    '/consent': 'Bitte haken Sie die Einwilligung an. Ohne sie dürfen wir Ihren Beitrag nicht bearbeiten.',
  },
  fieldNames: {
    '/contact/email': 'E-Mail-Adresse',
    '/contact/phone': 'Telefonnummer',
    '/contact/name': 'Name',
    '/contact/address/street': 'Straße, Hausnummer, Tür',
    '/contact/address/postcode': 'Postleitzahl',
    '/contact/address/city': 'Wohnort',
  },
  other: 'Hier stimmt etwas nicht. Bitte sehen Sie sich das noch einmal an.',
};

/** The shape both languages fill. */
export interface ProblemTexts {
  byCode: Readonly<Record<string, string>>;
  byPointer: Readonly<Record<string, string>>;
  fieldNames: Readonly<Record<string, string>>;
  other: string;
}
