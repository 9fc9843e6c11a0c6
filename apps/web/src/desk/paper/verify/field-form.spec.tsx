import { formDefinitionSchema, type PaperFieldTask, type ProcessView } from '@gemeinsam/contracts';
import { renderFragment } from '@gemeinsam/ui';
import { describe, expect, it } from '@jest/globals';
import { shownIn, type Visit } from '../../../shell/visit.js';
import { FieldForm } from './field-form.js';
import { fieldView } from './field-view.js';
import { sourceInWords } from './form-field-row.js';
import { verifyTexts } from './verify.texts.js';

const words = (de: string, en = de) => ({ de, en });
const options = ['green', 'quiet', 'safe'].map((id) => ({ id, text: words(id) }));
const process = {
  form: formDefinitionSchema.parse({
    version: 1,
    title: words('Ideen'),
    purpose: words('Ideen'),
    afterwards: words('Danach'),
    questions: [
      { id: 'title', text: words('Ihre Idee', 'Your idea'), kind: 'shortText', max: 80, required: true },
      { id: 'idea', text: words('Mehr dazu', 'More'), kind: 'longText', max: 900, lines: 6 },
      { id: 'topic', text: words('Thema', 'Topic'), kind: 'singleChoice', options },
      { id: 'topics', text: words('Themen', 'Topics'), kind: 'multiChoice', options },
      { id: 'votes', text: words('Sätze', 'Statements'), kind: 'statements', statements: options },
    ],
    consent: { version: '1', text: words('Ja') },
  }),
} as ProcessView;
const task = (changes: Partial<PaperFieldTask>): PaperFieldTask => ({
  id: '0190b6f0-0000-4000-8000-000000000001',
  round: 'first',
  reason: 'handwriting',
  form: {
    id: '0190b6f0-0000-4000-8000-000000000002',
    serial: 'K7M492QX',
    batch: { id: '0190b6f0-0000-4000-8000-000000000003', name: 'Montag' },
    process: 'ideen',
    formVersion: 1,
    language: 'de',
  },
  field: 'title',
  kind: 'text',
  required: true,
  page: 1,
  crops: [{ page: 1, cropKey: 'crop' }],
  pageImages: ['page'],
  ...changes,
});
const visit = { language: 'de', csrfToken: 'token', actor: { id: 'clerk' } } as Visit;
const texts = verifyTexts('de');
const show = (
  changes: Partial<PaperFieldTask>,
  more: Partial<Parameters<typeof FieldForm>[0]> = {},
): string => {
  const one = task(changes);
  return renderFragment(
    shownIn(
      visit,
      <FieldForm
        task={one}
        counts={{ left: 46, settled: 54, ahead: [] }}
        process={process}
        place={{ batch: one.form.batch.id, before: [] }}
        view={fieldView(process, one.field, 'de', texts)}
        texts={texts}
        {...more}
      />,
    ),
  );
};
/** The key that each value has. */
const keysIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="(?:radio|checkbox)"[^>]*>/g)].flatMap(([input]) => {
      const key = /data-key="([^"]*)"/.exec(input)?.[1];
      return key === undefined ? [] : [[/value="([^"]*)"/.exec(input)?.[1] ?? '', key]];
    }),
  );

describe('the page of one field', () => {
  it('says why a person is asked, how much is left and how often the machine errs', () => {
    const html = show(
      { reason: 'second-entry', round: 'second' },
      {
        counts: {
          left: 46,
          settled: 54,
          ahead: [],
          quality: {
            process: 'ideen',
            formVersion: 1,
            checked: 5000,
            wrong: 1,
            rate: 0.0002,
            low: 0,
            high: 0.0005,
            enteredTwice: 0,
            differed: 0,
          },
        },
      },
    );
    expect(html).toContain('zweite Eingabe');
    expect(html).toMatch(
      /Noch 46 Felder in diesem Stapel · gemessener Lesefehler 0,02\s%\s\(0,00 bis 0,05\)/,
    );
    expect(show({})).toContain('Lesefehler noch nicht gemessen');
  });

  it('speaks of boxes only where there are some', () => {
    expect(show({ reason: 'nothing-marked' })).toContain('aber die Maschine hat keine Schrift darin erkannt');
    expect(show({ reason: 'nothing-marked' })).not.toContain('Kästchen');
    const choice = show({ field: 'topic', kind: 'choice', reason: 'nothing-marked' });
    expect(choice).toContain('aber kein Kästchen ist erkannt');
  });

  it('says of a field without a mark that nothing is entered, not how sure that is', () => {
    const read = { field: 'topic', kind: 'choice', confidence: 0, doubtful: false, open: false, entries: [] };
    const said = (change: object) => sourceInWords({ ...read, ...change } as never, 'de', texts);
    expect(said({})).toBe('nichts eingetragen');
    expect(said({ proposed: 'green', confidence: 0.98 })).toMatch(/^von der Maschine gelesen, zu 98\s%/);
  });

  it('gives each box a key, and one to nothing at all', () => {
    const choice = show({ field: 'topic', kind: 'choice', reason: 'several-marked' });
    expect(keysIn(choice)).toEqual({ green: '1', quiet: '2', safe: '3', '-': '0' });
    expect(choice).not.toContain(' checked');
    expect(show({ field: 'topics', kind: 'choices' })).toContain('nichts angekreuzt');
  });

  it('has keys for the first statement only, so that they can move on', () => {
    const html = show({ field: 'votes', kind: 'votes' });
    expect(html.match(/data-key="1"/g)).toHaveLength(1);
    expect(html.match(/data-own-key="1"/g)).toHaveLength(3);
  });

  it('takes letters for itself only where nobody types', () => {
    expect(show({})).toContain('data-key="Alt+u"');
    expect(show({ field: 'topic', kind: 'choice' })).toContain('data-key="u"');
  });

  it('gives a text the room it has on paper, and numbers their keyboard', () => {
    expect(show({ field: 'idea' })).toMatch(/<textarea[^>]*rows="7"/);
    expect(show({ field: 'contact.postcode' })).toMatch(
      /<input class="input input-short"[^>]*inputmode="numeric"/,
    );
    expect(show({ field: 'contact.name' })).toContain('data-1p-ignore');
  });

  it('shows a suggestion apart and puts nothing into the field by itself', () => {
    const html = show({ suggestion: { text: 'Ein Brunnen', confidence: 0.9 } });
    expect(html).toContain('Vorschlag der Texterkennung, nicht geprüft');
    expect(html).toMatch(/<input class="input input-full" type="text" value id="value"/);
    // Enter goes on; it does not take the suggestion.
    expect(/<button [^>]*value="(\w+)"/.exec(html)?.[1]).toBe('next');
  });

  it('shows own entries to be changed, an empty one and an unreadable one as such', () => {
    expect(show({ done: { value: 'Ein Baum' } })).toMatch(/<input class="input[^>]*value="Ein Baum"/);
    const empty = show({ field: 'topic', kind: 'choice', done: {} });
    expect(empty).toMatch(/value="-" checked/);
    expect(show({ done: { unreadable: true } })).toContain('Sie haben eingegeben: nicht lesbar.');
  });

  it('puts entries that differ side by side, marks where, and takes another one as well', () => {
    const html = show({
      round: 'decide',
      reason: 'entries-differ',
      entered: [{ value: 'Baumgasse 3' }, { value: 'Baumgasse 8' }, { unreadable: true }],
    });
    expect(keysIn(html)).toEqual({ '0': '1', '1': '2', '2': '3', other: '4' });
    expect(html).toContain('Baumgasse <mark>3</mark>');
    expect(html).toContain('<em>nicht lesbar</em>');
    expect(html).toContain('Was steht da wirklich?');
  });

  it('keeps what was typed when it was not taken, and says why', () => {
    const html = show({}, { attempt: { value: 'Ein B', error: 'So nicht.' } });
    expect(html).toMatch(/value="Ein B"[^>]*aria-invalid="true"/);
    expect(html).toContain('So nicht.');
  });
});
