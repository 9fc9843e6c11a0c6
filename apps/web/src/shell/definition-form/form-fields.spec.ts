import { checkAnswers, formDefinitionSchema } from '@gemeinsam/contracts';
import { renderFragment } from '@gemeinsam/ui';
import { describe, expect, it } from '@jest/globals';
import { answersInWords } from './answers-in-words.js';
import { answersOfBody, fieldIdOfPointer } from './form-fields.js';
import { faultsOf, noFaults, tooLong } from './problem-messages.js';
import { QuestionField } from './question-field.js';

const text = (de: string) => ({ de, en: `${de} (en)`, deEasy: `${de} leicht` });
const option = (id: string) => ({ id, text: text(id) });
const form = formDefinitionSchema.parse({
  version: 1,
  title: text('Alles'),
  purpose: text('Zweck'),
  afterwards: text('Danach'),
  questions: [
    { id: 'short', kind: 'shortText', text: text('Kurz'), max: 10, required: true },
    { id: 'long', kind: 'longText', text: text('Lang'), max: 100 },
    { id: 'place', kind: 'place', text: text('Ort'), max: 50 },
    { id: 'single', kind: 'singleChoice', text: text('Eins'), options: [option('a'), option('b')] },
    {
      id: 'multi',
      kind: 'multiChoice',
      text: text('Viele'),
      options: [option('a'), option('b'), option('c')],
      maxChosen: 2,
    },
    { id: 'scale', kind: 'scale', text: text('Skala'), min: 1, max: 5 },
    {
      id: 'votes',
      kind: 'statements',
      text: text('Sätze'),
      statements: [option('trees'), option('benches')],
    },
    { id: 'district', kind: 'district', text: text('Bezirk'), options: [option('1'), option('2')] },
    { id: 'topic', kind: 'topic', text: text('Thema'), options: [option('green'), option('other')] },
  ],
  consent: { version: '1', text: text('Ja') },
});
const body = {
  'answers.short': 'kurz',
  'answers.long': 'lang\r\n<b>',
  'answers.place': '   ',
  'answers.single': 'b',
  'answers.multi': ['a', 'c'],
  'answers.scale': '4',
  'answers.votes.trees': 'agree',
  'answers.votes.benches': '',
  'answers.district': '2',
  'answers.topic': '',
  'answers.unknown': 'x',
};

const shownAs: Record<string, string> = {
  short: 'value="kurz"',
  long: 'lang\n&lt;b>',
  place: 'id="answers-place"',
  single: 'value="b" checked',
  multi: 'value="c" checked',
  scale: 'value="4" checked',
  votes: 'value="agree" checked',
  district: '<option value="2" selected>',
  topic: 'value="green"',
};

describe('a form definition on a page', () => {
  it('turns posted fields of every kind into answers that the contract accepts', () => {
    const answers = answersOfBody(form, body);
    expect(answers).toEqual({
      short: 'kurz',
      long: 'lang\n<b>',
      single: 'b',
      multi: ['a', 'c'],
      scale: 4,
      votes: { trees: 'agree' },
      district: '2',
    });
    expect(checkAnswers(form, answers).problems).toEqual([]);
  });

  it.each(form.questions.map((question) => [question.kind, question] as const))(
    'shows a field for %s that keeps its answer',
    (_kind, question) => {
      const answers = answersOfBody(form, body);
      const html = renderFragment(
        QuestionField({
          question,
          answer: answers[question.id],
          faults: noFaults,
          language: 'de',
          easy: false,
        }),
      );
      expect(html).toContain(`name="answers.${question.id}`);
      expect(html).not.toContain('<b>');
      expect(html).toContain(shownAs[question.id]);
    },
  );

  it('uses the easy words where there are some', () => {
    const [question] = form.questions;
    const html =
      question &&
      renderFragment(
        QuestionField({ question, answer: undefined, faults: noFaults, language: 'de', easy: true }),
      );
    expect(html).toContain('Kurz leicht');
  });

  it('puts answers into words', () => {
    expect(answersInWords(form, answersOfBody(form, body), 'de').map((answer) => answer.lines)).toEqual([
      ['kurz'],
      ['lang\n<b>'],
      ['b'],
      ['a', 'c'],
      ['4'],
      ['trees – stimme zu'],
      ['2'],
    ]);
  });

  it('leads from a problem to its field, in the order of the form, with its name', () => {
    const problems = [
      { pointer: '/consent', code: 'required', detail: '' },
      { pointer: '/answers/multi/1', code: 'not-an-option', detail: '' },
      { pointer: '/answers/short', code: 'too-long', detail: '', params: { max: 10, length: 12 } },
      { pointer: '/answers/votes/trees', code: 'not-an-option', detail: '' },
      { pointer: '/contact/email', code: 'something-new', detail: '' },
    ];
    const faults = faultsOf(problems, form, 'de', false);
    expect(faults.summary.map((fault) => fault.field)).toEqual([
      'answers-short',
      'answers-multi',
      'answers-votes-trees',
      'contact-email',
      'consent',
    ]);
    expect(faults.summary[0]?.message).toBe('Kurz: Das sind 12 Zeichen. Bitte kürzen Sie auf höchstens 10.');
    expect(faults.of['answers-short']).not.toContain('Kurz:');
  });

  it.each([
    ['de', 'Das sind 5.100 Zeichen. Bitte kürzen Sie auf höchstens 5.000.'],
    ['en', 'This has 5,100 characters. Please shorten it to at most 5,000.'],
  ] as const)('writes numbers as the counter does (%s)', (language, sentence) => {
    const problem = {
      pointer: '/answers/long',
      code: 'too-long',
      detail: '',
      params: { max: 5000, length: 5100 },
    };
    expect(faultsOf([problem], form, language, false).of['answers-long']).toBe(sentence);
    expect(tooLong('x'.repeat(5100), 5000, language)).toBe(sentence);
  });

  it('calls a field as its label does, and puts no colon behind a question', () => {
    const [question] = form.questions;
    const asking = { ...form, questions: [{ ...question!, text: text('Wie kurz?') }] };
    const problems = [
      { pointer: '/answers/short', code: 'required', detail: '' },
      { pointer: '/contact/address/street', code: 'required', detail: '' },
    ];
    const labels = { '/contact/address/street': 'Straße, Hausnummer, Tür' };
    expect(faultsOf(problems, asking, 'de', false, labels).summary.map(({ message }) => message)).toEqual([
      'Wie kurz? Bitte füllen Sie das aus.',
      'Straße, Hausnummer, Tür: Bitte geben Sie Straße und Hausnummer an.',
    ]);
  });

  it.each([
    ['/answers/title', 'answers-title'],
    ['/answers/multi/0', 'answers-multi'],
    ['/contact/address/street', 'contact-address-street'],
    ['/consent', 'consent'],
  ])('knows the field of %s', (pointer, id) => expect(fieldIdOfPointer(pointer)).toBe(id));
});
