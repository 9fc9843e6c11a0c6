import { textsIn } from '../shell/texts-in.js';
import type { ApiTag } from './api-operation.js';

const de = {
  title: 'Schnittstelle für Programme',
  lead: 'Mit dieser Schnittstelle reicht Ihr Programm Beiträge ein und fragt nach, was daraus wurde. Es gelten dieselben Regeln wie im Web, am Telefon und auf Papier. Die Einzelheiten sind auf Englisch.',
  address: 'Adresse',
  machine: 'Für Maschinen (OpenAPI 3.1)',
  tokens: 'Schlüssel',
  tokensHow:
    'Öffentliche Aufrufe brauchen keinen. Für die anderen macht Ihnen die Verwaltung einen API-Schlüssel mit den nötigen Rollen.',
  limits: 'Grenzen',
  limitsHow:
    'JSON bis 256 KB. Wer zu oft fragt, bekommt 429 und im Kopf Retry-After die Wartezeit in Sekunden.',
  contents: 'Inhalt',
  problems: 'Fehlermeldungen',
  tags: {
    Processes: 'Verfahren und Formulare',
    Contributions: 'Beiträge',
    Paper: 'Papier',
    Moderation: 'Prüfen',
    Reports: 'Zahlen',
    Messages: 'Antworten',
    Telephony: 'Telefonanlagen',
  } satisfies Record<ApiTag, string>,
};

const en: typeof de = {
  title: 'Interface for programs',
  lead: 'With this interface your program sends contributions and asks what became of them. The same rules hold as on the web, by phone and on paper.',
  address: 'Address',
  machine: 'For machines (OpenAPI 3.1)',
  tokens: 'Tokens',
  tokensHow:
    'Public calls need none. For the others the administration makes you an API token with the roles that are needed.',
  limits: 'Limits',
  limitsHow:
    'JSON up to 256 KB. Who asks too often gets 429, and in the header Retry-After the seconds to wait.',
  contents: 'Contents',
  problems: 'Problems',
  tags: {
    Processes: 'Processes and forms',
    Contributions: 'Contributions',
    Paper: 'Paper',
    Moderation: 'Moderation',
    Reports: 'Figures',
    Messages: 'Messages',
    Telephony: 'Telephone systems',
  },
};

export const docsTexts = textsIn<typeof de>({ de, en });
