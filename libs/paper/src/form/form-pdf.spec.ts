import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderFormPdf } from './form-pdf.js';
import { planForm } from './plan-form.js';
import { sampleForm, sampleProcess } from './sample-process.fixture.js';
import { type Tag, tagsOf } from '@gemeinsam/testing/tagged-pdf';

describe('the printed form', () => {
  it('is tagged and says its title and language', async () => {
    const pdf = (await renderFormPdf(planForm(sampleProcess, 'de'), ['K7M492QX'])).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toMatch(/\/Lang \(de\)/);
  }, 60_000);

  it('is made for archives: no font is left outside, colours are defined, the conformance is stated', async () => {
    const plan = planForm(sampleProcess, 'de', false, 'a6');
    const pdf = (await renderFormPdf(plan, [{ serial: 'K7M492QX', reference: '9472913086' }])).toString(
      'latin1',
    );
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf).toContain('/GTS_PDFA1');
    expect(pdf).not.toContain('/Helvetica');
    const fonts = pdf.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(pdf.match(/\/FontFile2? \d/g)).toHaveLength(fonts.length);
  }, 60_000);

  it('names every box and line for those who have it read out', async () => {
    const plan = planForm(sampleProcess, 'de');
    const pdf = (await renderFormPdf(plan, ['K7M492QX'])).toString('latin1');
    const boxes = plan.pages.flatMap((page) => page.boxes);
    const fields = plan.pages.flatMap((page) => page.fields);
    expect(pdf.match(/\/Role \/cb/g)).toHaveLength(boxes.length);
    expect(pdf.match(/\/Role \/tv/g)).toHaveLength(fields.length);
    expect(pdf.match(/\/S \/H1/g)).toHaveLength(1);
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
    expect(pdf.match(/\/S \/Document/g)).toHaveLength(1);
  }, 60_000);
});

const all = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...all(tag.children)]);
const printedTags = async (
  ...edition: Parameters<typeof planForm> extends [unknown, ...infer E] ? E : never
) => (await tagsOf(await renderFormPdf(planForm(sampleProcess, ...edition), ['K7M492QX']))).map(all);
/** The element that a question begins. */
const under = (tags: readonly Tag[], heading: string): Tag =>
  tags.filter(({ children }) => children[0]?.text.startsWith(heading)).at(-1)!;
const forms = (tag: Tag): string[] =>
  all([tag])
    .filter(({ type }) => type === 'Form')
    .map(({ alt }) => alt);

/* Read by another program from the file alone, as a screen reader does. */
describe('the tags of the printed form', () => {
  let pages: Tag[][];
  let tags: Tag[];
  beforeAll(async () => {
    pages = await printedTags('de');
    tags = pages.flat();
  }, 60_000);

  it('have every question with its options under it, in the order of their numbers', () => {
    const district = sampleForm.questions.find(({ kind }) => kind === 'district')!;
    expect(district).toMatchObject({ options: { length: 23 } });
    const asked = under(tags, '3. In welchem Bezirk?');
    expect(asked.type).toBe('Sect');
    expect(forms(asked)).toEqual(
      'options' in district ? district.options.map((option) => option.text.de) : [],
    );
  });

  it.each([
    ['1. Wie heißt Ihre Idee?', ['Platz zum Schreiben']],
    ['2. Beschreiben Sie Ihre Idee.', ['Platz zum Schreiben']],
    ['7. Was würden Sie selbst tun?', ['Pflanzen gießen', 'Zu Treffen kommen', 'Weitersagen']],
    ['8. Wie gern leben Sie hier?', ['1', '2', '3', '4', '5']],
    ['Geschlecht', ['weiblich', 'männlich', 'divers']],
    ['Bäume sind wichtiger', ['stimme zu', 'stimme nicht zu', 'weiß nicht']],
  ])('have under "%s" what is to be filled in, and nothing else', (heading, expected) => {
    expect(forms(under(tags, heading))).toEqual(expected);
  });

  it('have the ways of an answer before what is needed for them', () => {
    const ways = ['mit einer E-Mail', 'mit einem Brief', 'mit einem Anruf'];
    expect(forms(under(tags, 'Wie sollen wir')).slice(0, ways.length)).toEqual(ways);
  });

  it('tell the address on the first page, line by line, before the first question', () => {
    const first = pages[0]!.filter(({ type }) => type === 'P' || type === 'H2').map(({ text }) => text);
    const at = first.indexOf(sampleProcess.postalAddress[0]!);
    expect(first.slice(at, at + 3)).toEqual(sampleProcess.postalAddress);
    expect(at).toBeLessThan(first.findIndex((text) => text.startsWith('1. ')));
  });

  it('tell the two columns of a card one after the other', async () => {
    const [, back] = await printedTags('de', false, 'a6');
    const words = back!.filter(({ type }) => type === 'P' || type === 'Lbl').map(({ text }) => text.trim());
    const address = words.indexOf(sampleProcess.postalAddress[0]!);
    expect(words.slice(address, address + 3)).toEqual(sampleProcess.postalAddress);
    expect(words.slice(0, address)).toEqual([
      'E-Mail',
      'Brief',
      'Anruf',
      'gar nicht',
      'Name',
      'Straße, Nr.',
      'PLZ',
      'Ort',
      'Telefon',
      'E-Mail',
      'Bitte Marke aufkleben',
    ]);
  }, 60_000);
});
