import { formDefinitionSchema, type PaperEvidence, type ProcessView } from '@gemeinsam/contracts';
import { renderFragment } from '@gemeinsam/ui';
import { describe, expect, it } from '@jest/globals';
import { moderationTexts } from './moderation.texts.js';
import { PaperPicture } from './paper-evidence.js';

const words = (de: string) => ({ de, en: de });
const process = {
  form: formDefinitionSchema.parse({
    version: 1,
    title: words('Ideen'),
    purpose: words('Ideen'),
    afterwards: words('Danach'),
    questions: [
      { id: 'idea', text: words('Ihre Idee'), kind: 'longText', max: 900 },
      {
        id: 'topic',
        text: words('Thema'),
        kind: 'singleChoice',
        options: [
          { id: 'green', text: words('Grün und Abkühlung') },
          { id: 'quiet', text: words('Ruhe') },
        ],
      },
    ],
    consent: { version: '1', text: words('Ja') },
  }),
} as ProcessView;
const show = (field: string, evidence: Partial<PaperEvidence>, value?: string): string =>
  renderFragment(
    <PaperPicture
      contributionId="0190b6f0-0000-4000-8000-000000000001"
      field={field}
      evidence={{ cropKey: 'crop', source: 'person', entries: 1, ...evidence }}
      value={value}
      process={process}
      texts={moderationTexts('de')}
      language="de"
    />,
  );

describe('words from a sheet', () => {
  it('stand beside the picture of the handwriting', () => {
    expect(show('idea', {}, 'Ein Baum')).toContain(
      'src="/moderation/crops/0190b6f0-0000-4000-8000-000000000001/idea"',
    );
  });

  it.each<[string, Partial<PaperEvidence>, string]>([
    ['typed once', { entries: 1 }, 'Einmal von Hand abgetippt.'],
    [
      'typed twice',
      { entries: 2, agreed: true },
      'Zweimal unabhängig von Hand abgetippt, beide Male gleich.',
    ],
    ['entered more often', { entries: 2 }, '2-mal von Hand eingegeben; die letzte Eingabe gilt.'],
    ['unreadable', { entries: 2, unreadable: true }, 'Auf dem Bogen nicht lesbar.'],
    ['left empty', { source: 'machine', entries: 0 }, 'Auf dem Bogen steht hier nichts.'],
    ['when', { enteredAt: '2026-11-22T13:05:00.000Z' }, 'Zuletzt eingegeben am 22.11.2026, 14:05.'],
  ])('say how they came to be: %s', (_, evidence, sentence) => {
    expect(show('idea', evidence, 'Ein Baum')).toContain(sentence);
  });

  it('say how sure the machine was, and never that it was certain', () => {
    const sure = (confidence: number): string =>
      show('topic', { source: 'machine', entries: 0, confidence }, 'green');
    expect(sure(0.987)).toMatch(/Von der Maschine gelesen, zu 98\s%\ssicher\./);
    expect(sure(1)).toMatch(/zu 99\s%\ssicher/);
  });

  it('say in words what the machine saw where a person entered something else', () => {
    expect(show('topic', { machine: 'quiet' }, 'green')).toContain(
      'Die Maschine sah „Ruhe“. Eine Person hat „Grün und Abkühlung“ eingegeben.',
    );
    expect(show('topic', { machine: 'quiet' })).toContain(
      'Eine Person hat gesehen, dass nichts gewählt ist.',
    );
  });
});
