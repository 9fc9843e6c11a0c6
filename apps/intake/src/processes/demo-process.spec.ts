import { processSchema } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { styleOf } from '@gemeinsam/paper/form/form-styles';
import { planForm } from '@gemeinsam/paper/form/plan-form';
import { demoProcess } from './demo-process.js';
import { isOpenAt } from './process.js';

const now = new Date('2026-11-22T10:00:00Z');
const process = demoProcess(now);

describe('the demo process', () => {
  it('is a valid process, open now and for some months', () => {
    expect(processSchema.parse(process)).toEqual(process);
    expect(isOpenAt(process, now)).toBe(true);
    expect(isOpenAt(process, new Date('2027-03-01T00:00:00Z'))).toBe(true);
  });

  it('asks what the pipeline needs', () => {
    expect(process.form.questions.map(({ id }) => id)).toEqual([
      'title',
      'idea',
      'district',
      'topic',
      'place',
      'statements',
    ]);
    expect(process.form.questions.find(({ kind }) => kind === 'district')).toMatchObject({
      options: { length: 23 },
    });
    expect(process.form.questions.find(({ kind }) => kind === 'statements')).toMatchObject({
      statements: { length: 3 },
    });
    expect(process.form.demographics.map(({ id }) => id)).toEqual(['age', 'gender']);
  });

  it('has an easy-language version of every question in both languages', () => {
    const texts = [
      ...process.form.questions.map(({ text }) => text),
      process.form.title,
      process.form.purpose,
      process.form.afterwards,
      process.form.consent.text,
    ];
    for (const text of texts)
      expect(text).toMatchObject({ deEasy: expect.any(String), enEasy: expect.any(String) });
  });
});

describe('the printed form', () => {
  it.each(
    (['a4', 'a4-large'] as const).flatMap((sheet) =>
      [false, true].flatMap((easy) =>
        (['de', 'en'] as const).map((language) => [sheet, easy, language] as const),
      ),
    ),
  )('has no page that is nearly empty: %s, easy: %s, %s', (sheet, easy, language) => {
    const plan = planForm(demoProcess(new Date('2026-11-30T10:00:00Z')), language, easy, sheet);
    const { content } = styleOf(sheet, easy, plan.layout);
    const used = plan.pages.map(({ texts, boxes, fields }) => {
      const ends = [...texts, ...boxes, ...fields].map(({ y, height }) => y + height);
      return (
        (Math.max(...ends.filter((end) => end <= content.bottom + 0.01)) - content.top) /
        (content.bottom - content.top)
      );
    });
    expect(Math.min(...used)).toBeGreaterThan(0.4);
    // Closing words alone are no page of a form.
    expect(plan.pages.at(-1)!.boxes.length + plan.pages.at(-1)!.fields.length).toBeGreaterThan(0);
  });
});
