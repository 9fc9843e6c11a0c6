import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  consentField,
  contactFields,
  type FormDefinition,
  formDefinitionSchema,
  type Rectangle,
} from '@gemeinsam/contracts';
import { content, overlap, paper, printerMargin } from './form-geometry.js';
import { type FormPlan, layoutOf, type PlannedPage } from './form-plan.js';
import { planForm } from './plan-form.js';
import { sampleForm, sampleProcess } from './sample-process.fixture.js';

const long = (words: number): string => Array.from({ length: words }, (_, index) => `Wort${index}`).join(' ');
const localized = (text: string): { de: string; en: string } => ({ de: text, en: text });

const manyOptions = (count: number, words: number): { id: string; text: { de: string; en: string } }[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    text: localized(`${index} ${long(words)}`),
  }));

const forms: Record<string, FormDefinition> = {
  'every kind of question': sampleForm,
  'very long texts': {
    ...sampleForm,
    title: localized(long(30)),
    purpose: localized(long(900)),
    afterwards: localized(long(300)),
    consent: { version: '1', text: localized(long(700)) },
    questions: sampleForm.questions.map((question) => ({
      ...question,
      text: localized(long(80)),
      help: localized(long(60)),
    })),
  },
  'many options with long words': {
    ...sampleForm,
    questions: [
      {
        id: 'choice',
        kind: 'singleChoice',
        text: localized('Was?'),
        required: true,
        options: manyOptions(30, 25),
      },
      {
        id: 'several',
        kind: 'multiChoice',
        text: localized('Was noch?'),
        required: false,
        options: manyOptions(30, 1),
      },
      {
        id: 'one',
        kind: 'singleChoice',
        text: localized('Und?'),
        required: false,
        options: [
          { id: 'a', text: localized('x'.repeat(400)) },
          { id: 'b', text: localized('y') },
        ],
      },
      { id: 'scale', kind: 'scale', text: localized('Wie sehr?'), required: false, min: 0, max: 20 },
    ],
  },
  'twenty statements and twenty lines': {
    ...sampleForm,
    questions: [
      { id: 'text', kind: 'longText', text: localized('Text'), required: true, max: 9000, lines: 20 },
      {
        id: 'statements',
        kind: 'statements',
        text: localized('Meinung'),
        required: false,
        statements: manyOptions(20, 30),
      },
    ],
  },
};

const printed = (page: PlannedPage): Rectangle[] => [
  ...page.cornerMarks,
  ...page.codes,
  ...page.boxes,
  ...page.fields,
  ...page.texts,
  ...page.examples,
];

describe.each(Object.entries(forms))('a form with %s', (_name, form) => {
  const plans: FormPlan[] = (['de', 'en'] as const).map((language) =>
    planForm({ ...sampleProcess, form: formDefinitionSchema.parse(form) }, language),
  );
  const pages = plans.flatMap((plan) => plan.pages);

  it('prints nothing over something else', () => {
    for (const page of pages) {
      const all = printed(page);
      const clashes = all.flatMap((a, index) =>
        all
          .slice(index + 1)
          .filter((b) => overlap(a, b))
          .map((b) => [a, b]),
      );
      expect(clashes).toEqual([]);
    }
  });

  it('keeps to the margins', () => {
    for (const page of pages) {
      for (const item of printed(page)) {
        expect(item.x).toBeGreaterThanOrEqual(printerMargin);
        expect(item.y).toBeGreaterThanOrEqual(printerMargin);
        expect(item.x + item.width).toBeLessThanOrEqual(paper.width - printerMargin);
        expect(item.y + item.height).toBeLessThanOrEqual(paper.height - printerMargin);
      }
      for (const item of [...page.boxes, ...page.fields]) {
        expect(item.y + item.height).toBeLessThanOrEqual(content.bottom);
        expect(item.x + item.width).toBeLessThanOrEqual(content.right);
      }
    }
  });

  it('has a place for every answer, once', () => {
    for (const plan of plans) {
      const boxes = plan.pages.flatMap((page) => page.boxes.map((box) => box.id));
      expect(new Set(boxes).size).toBe(boxes.length);
      const places = new Set(
        plan.pages.flatMap((page) => [...page.boxes, ...page.fields].map((item) => item.field)),
      );
      const wanted = [
        ...form.questions.map((question) => question.id),
        ...contactFields,
        consentField,
        ...form.demographics.map((question) => `demographics.${question.id}`),
      ];
      expect([...places].sort()).toEqual(wanted.sort());
    }
  });
});

describe('a planned form', () => {
  it('gives statements one box per vote', () => {
    const options = planForm(sampleProcess, 'de')
      .pages.flatMap((page) => page.boxes)
      .filter((box) => box.field === 'statements')
      .map((box) => box.option);
    expect(options).toEqual(
      expect.arrayContaining(['trees:agree', 'trees:disagree', 'trees:pass', 'quiet:pass']),
    );
    expect(options).toHaveLength(9);
  });

  it('has large boxes far enough from each other', () => {
    for (const page of planForm(sampleProcess, 'de').pages)
      for (const box of page.boxes) {
        expect(box.width).toBeGreaterThanOrEqual(6);
        const near = page.boxes.filter(
          (other) =>
            other !== box &&
            overlap({ x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 }, other),
        );
        expect(near).toEqual([]);
      }
  });

  it('is the same every time', () => {
    expect(planForm(sampleProcess, 'de')).toEqual(planForm(sampleProcess, 'de'));
  });

  it('is what it was when forms were printed that are still to come back', () => {
    // Fails after any change of the layout: sheets printed before would be read in the wrong places. Keep the old
    // layout for them under the code prefix GM1 and give the new one a prefix of its own.
    const print = (language: 'de' | 'en') =>
      createHash('sha256')
        .update(JSON.stringify(layoutOf(planForm(sampleProcess, language))))
        .digest('hex')
        .slice(0, 16);
    expect([print('de'), print('en')]).toEqual(['3d69933d4e81f59f', '9bedd24bdb7469ce']);
  });
});
