import { describe, expect, it } from '@jest/globals';
import { checkAnswers, checkDemographics } from './answers.js';
import { type FormDefinition, formDefinitionSchema, titleQuestionOf } from './form-definition.js';

const text = (words: string): { de: string; en: string } => ({ de: words, en: words });
const options = ['a', 'b', 'c'].map((id) => ({ id, text: text(id) }));
const form: FormDefinition = formDefinitionSchema.parse({
  version: 1,
  title: text('Form'),
  purpose: text('Purpose'),
  afterwards: text('Afterwards'),
  questions: [
    { id: 'title', text: text('Title'), kind: 'shortText', max: 10, required: true },
    { id: 'idea', text: text('Idea'), kind: 'longText', max: 50 },
    { id: 'one', text: text('One'), kind: 'singleChoice', options },
    { id: 'many', text: text('Many'), kind: 'multiChoice', options, maxChosen: 2 },
    { id: 'scale', text: text('Scale'), kind: 'scale', min: 1, max: 5 },
    { id: 'votes', text: text('Votes'), kind: 'statements', statements: options },
    { id: 'district', text: text('District'), kind: 'district', options },
  ],
  demographics: [{ id: 'age', text: text('Age'), options }],
  consent: { version: '1', text: text('Consent') },
});
const problems = (answers: Parameters<typeof checkAnswers>[1]): string[] =>
  checkAnswers(form, { title: 'T', ...answers }).problems.map(({ pointer, code }) => `${pointer} ${code}`);

describe('answers to a form', () => {
  it('are kept, trimmed and without blanks', () => {
    const { answers, problems: none } = checkAnswers(form, {
      title: '  Tree ',
      idea: ' \u2060 ',
      many: [],
      votes: {},
      scale: 3,
      one: 'a',
    });
    expect(none).toEqual([]);
    expect(answers).toEqual({ title: 'Tree', scale: 3, one: 'a' });
  });

  it.each([
    [{ title: ' ' }, '/answers/title required'],
    [{ title: '\u200b' }, '/answers/title required'],
    [{ title: '\u3164 \u00ad\u200e' }, '/answers/title required'],
    [{ title: 'longer than ten' }, '/answers/title too-long'],
    [{ title: 3 }, '/answers/title wrong-type'],
    [{ one: 'z' }, '/answers/one not-an-option'],
    [{ one: ['a'] }, '/answers/one wrong-type'],
    [{ many: ['a', 'z'] }, '/answers/many/1 not-an-option'],
    [{ many: ['a', 'b', 'c'] }, '/answers/many too-many'],
    [{ many: 'a' }, '/answers/many wrong-type'],
    [{ scale: 6 }, '/answers/scale out-of-range'],
    [{ scale: 1.5 }, '/answers/scale wrong-type'],
    [{ votes: { a: 'perhaps' } }, '/answers/votes/a not-an-option'],
    [{ votes: { z: 'agree' } }, '/answers/votes/z unknown-statement'],
    [{ votes: 'agree' }, '/answers/votes wrong-type'],
    [{ district: 'z' }, '/answers/district not-an-option'],
    [{ 'a/b~c': 'x' }, '/answers/a~1b~0c unknown-question'],
  ])('%j: %s', (answers, problem) => {
    expect(problems(answers as never)).toEqual([problem]);
  });

  it('are not kept where something is wrong with them, all problems at once', () => {
    const { answers, problems: found } = checkAnswers(form, { one: 'z', scale: 9, idea: 'fine' });
    expect(answers).toEqual({ idea: 'fine' });
    expect(found).toHaveLength(3);
  });

  it('take the title from the title question', () => {
    expect(titleQuestionOf(form)?.id).toBe('title');
  });
});

describe('voluntary demographics', () => {
  it('keep known answers and name everything else', () => {
    expect(checkDemographics(form, { age: 'b' })).toEqual({ demographics: { age: 'b' }, problems: [] });
    expect(checkDemographics(form, { age: '' })).toEqual({ demographics: {}, problems: [] });
    expect(
      checkDemographics(form, { age: 'z', income: '1' }).problems.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      ),
    ).toEqual(['/demographics/age not-an-option', '/demographics/income unknown-question']);
  });
});

describe('a form definition', () => {
  it('refuses two questions with one id', () => {
    const twice = { ...form, questions: [form.questions[0], form.questions[0]] };
    expect(formDefinitionSchema.safeParse(twice).error?.issues[0]).toMatchObject({
      path: ['questions', 1, 'id'],
      message: 'used twice',
    });
  });
});
