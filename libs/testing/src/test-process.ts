import { processSchema, type ParticipationProcess } from '@gemeinsam/contracts';

/** A small process with one question of most kinds; give what differs. */
export function testProcess(given: Partial<ParticipationProcess> = {}): ParticipationProcess {
  return processSchema.parse({
    slug: 'test-process',
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: '2036-01-01T00:00:00Z',
    decisionDays: 14,
    phone: '+43 1 505 00 10',
    phoneHours: { de: 'Montag bis Freitag, 8 bis 18 Uhr', en: 'Monday to Friday, 8 am to 6 pm' },
    postalAddress: ['Büro für Mitwirkung', 'Musterplatz 1', '1010 Wien'],
    form: testForm(),
    ...given,
  });
}

/** The form of {@link testProcess}. */
export function testForm(given: Partial<ParticipationProcess['form']> = {}): ParticipationProcess['form'] {
  const option = (id: string, de: string, en: string) => ({ id, text: { de, en } });
  return {
    version: 1,
    title: { de: 'Ideen für den Test', en: 'Ideas for the test' },
    purpose: { de: 'Wir sammeln Ideen.', en: 'We collect ideas.' },
    afterwards: { de: 'Wir lesen jede Idee.', en: 'We read every idea.' },
    questions: [
      {
        id: 'title',
        kind: 'shortText',
        text: { de: 'Titel', en: 'Title' },
        required: true,
        max: 120,
        lines: 1,
      },
      {
        id: 'idea',
        kind: 'longText',
        text: { de: 'Ihre Idee', en: 'Your idea' },
        required: false,
        max: 4000,
        lines: 8,
      },
      {
        id: 'district',
        kind: 'district',
        text: { de: 'Bezirk', en: 'District' },
        required: false,
        options: [option('1', 'Innere Stadt', 'Inner City'), option('2', 'Leopoldstadt', 'Leopoldstadt')],
      },
      {
        id: 'topic',
        kind: 'topic',
        text: { de: 'Thema', en: 'Topic' },
        required: false,
        options: [option('green', 'Grün', 'Green'), option('traffic', 'Verkehr', 'Traffic')],
      },
      {
        id: 'statements',
        kind: 'statements',
        text: { de: 'Was meinen Sie?', en: 'What do you think?' },
        required: false,
        statements: [
          option('trees', 'Mehr Bäume', 'More trees'),
          option('benches', 'Mehr Bänke', 'More benches'),
        ],
      },
    ],
    demographics: [
      {
        id: 'age',
        text: { de: 'Alter', en: 'Age' },
        options: [
          option('under-30', 'unter 30', 'under 30'),
          option('30-plus', '30 und älter', '30 and older'),
        ],
      },
    ],
    demographicsWhy: { de: 'Damit wir sehen, wer fehlt.', en: 'To see who is missing.' },
    consent: { version: '2026-01', text: { de: 'Ich bin einverstanden.', en: 'I agree.' } },
    ...given,
  };
}
