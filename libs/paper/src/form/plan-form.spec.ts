import { createHash } from 'node:crypto';
import { Random } from '@gemeinsam/testing/paper/random';
import { describe, expect, it } from '@jest/globals';
import {
  consentField,
  contactFields,
  type FormDefinition,
  formDefinitionSchema,
  type FormLayout,
  type Rectangle,
} from '@gemeinsam/contracts';
import { overlap, printerMargin } from './form-geometry.js';
import type { Layout, Sheet } from './form-identity.js';
import { type FormPlan, layoutOf, type PlannedPage, type PlannedText } from './form-plan.js';
import { styleOf } from './form-styles.js';
import { NoCard } from './card-questions.js';
import { planForm } from './plan-form.js';
import type { PrintedProcess } from './printed-process.js';
import { someProcess } from './some-process.fixture.js';
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

const editions = (['a4', 'a4-large'] as const).flatMap((sheet) =>
  (['de', 'en'] as const).map((language) => ({ sheet, language })),
);
const textsOf = (plan: FormPlan): PlannedText[] =>
  plan.pages.flatMap((page) => [...page.texts, ...(page.stub?.texts ?? [])]);

function clashesOn(items: readonly Rectangle[]): Rectangle[][] {
  const sorted = [...items].sort((a, b) => a.y - b.y);
  return sorted.flatMap((a, index) => {
    const near: Rectangle[] = [];
    for (let next = index + 1; next < sorted.length && sorted[next]!.y < a.y + a.height; next += 1)
      near.push(sorted[next]!);
    return near.filter((b) => overlap(a, b)).map((b) => [a, b]);
  });
}

const outside = (items: readonly Rectangle[], area: Rectangle): Rectangle[] =>
  items.filter(
    (item) =>
      item.x < area.x ||
      item.y < area.y ||
      item.x + item.width > area.x + area.width ||
      item.y + item.height > area.y + area.height,
  );

/** Whatever is wrong with a plan that must hold for every form on every sheet. */
function faultsOf(plan: FormPlan): Record<string, unknown[]> {
  const margin = printerMargin;
  const width = plan.page.width - 2 * margin;
  const found: Record<string, unknown[]> = {};
  const note = (what: string, items: readonly unknown[]): void => {
    if (items.length > 0) found[what] = [...(found[what] ?? []), ...items];
  };
  for (const page of plan.pages) {
    const { boxes, fields, stub } = page;
    const printable = { x: margin, y: margin, width, height: plan.page.height - 2 * margin };
    note('overlapping', clashesOn(printed(page)));
    note('cut off', outside(printed(page), printable));
    const smallBoxes = boxes.filter((box) => Math.min(box.width, box.height) < 6);
    note('small boxes', smallBoxes);
    const smallFields = fields.filter((field) => field.height < 8 || field.width < 15);
    note('small fields', smallFields);
    const smallCells = fields.filter((field) => field.comb && field.width / field.comb < 4.5);
    note('narrow cells', smallCells);
    const kept = stub ? [...stub.texts, ...stub.examples] : [];
    const keepable = { x: margin, y: plan.page.height, width, height: (stub?.height ?? 0) - margin };
    note('overlapping on the stub', clashesOn(kept));
    note('cut off the stub', outside(kept, keepable));
  }
  const least = plan.sheet === 'a4-large' ? 16 : plan.easy ? 14 : 10;
  const smallPrint = textsOf(plan).filter((text) => text.size < least);
  note('small print', smallPrint);
  return found;
}

describe.each(Object.entries(forms))('a form with %s', (_name, form) => {
  const plans: FormPlan[] = editions.map(({ sheet, language }) =>
    planForm({ ...sampleProcess, form: formDefinitionSchema.parse(form) }, language, false, sheet),
  );

  it('prints nothing over something else, keeps to the margins, has large targets', () => {
    for (const plan of plans) expect(faultsOf(plan)).toEqual({});
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

/** A layout without what was told about it later, which moved nothing. */
function whereThingsAre({ size: _size, edition: _edition, ...layout }: FormLayout): unknown {
  const pages = layout.pages.map((page) => ({
    ...page,
    fields: page.fields.map(({ comb: _comb, ...field }) => field),
  }));
  return { ...layout, pages };
}

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

  /*
   * Fails after any change of a layout: sheets printed before would be read in the wrong places. Keep the layout as it
   * is for them and give the new one a number and a code prefix of its own.
   */
  it.each([
    [1, 'a4', false, '3d69933d4e81f59f 9bedd24bdb7469ce'],
    [1, 'a4', true, '3d69933d4e81f59f 9bedd24bdb7469ce'],
    [1, 'a4-large', false, '6c2f29707b2fedf3 e6f51dc90113d943'],
    [1, 'a4-large', true, '6c2f29707b2fedf3 e6f51dc90113d943'],
    [1, 'a6', false, 'eec9ba8d0fb2f2ec b1cd3b8e88253f6f'],
    [1, 'a6', true, 'eec9ba8d0fb2f2ec b1cd3b8e88253f6f'],
    [2, 'a4', false, '2a203ffd749fa6af ed8c6ef756270313'],
    [2, 'a4', true, '0e421eb14b1e9891 0ea807a8a86662d7'],
    [2, 'a4-large', false, '66e664db8c97ce9b ae37cd7e4181a50d'],
    [2, 'a4-large', true, '66e664db8c97ce9b ae37cd7e4181a50d'],
    [2, 'a6', false, '6ec1ffe10396f005 80ac0009fb6c2474'],
    [3, 'a4', false, '30205b608ec8d28b 25674fcefc31fc07'],
    [3, 'a4', true, '08e7b215fc306165 f9f86a75d572d4a8'],
    [3, 'a4-large', false, '8d9b50bfa261f9e2 09bf72b32162837a'],
    [3, 'a4-large', true, '8d9b50bfa261f9e2 09bf72b32162837a'],
    [3, 'a6', false, 'f3c56c4ea4b15cc7 878832f3f04f207b'],
  ] as const)(
    'is what it was when forms were printed: layout %i, %s, easy: %s',
    (layout, sheet, easy, known) => expect(fingerprintsOf(sheet, easy, layout)).toBe(known),
  );

  it('says in the first layout what it said then', () => {
    const said = (sheet: Sheet) =>
      textsOf(planForm(sampleProcess, 'de', false, sheet, 1)).map(({ text }) => text);
    expect(said('a4')).toContain('Keine Meinung');
    expect(said('a4')).not.toContain('weiß nicht');
    expect(said('a6')).toContain('Ja, ich bin einverstanden. Die ganze Erklärung steht');
  });

  it('gives what is printed to those who listen, once', () => {
    const sorted = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).sort();
    for (const sheet of ['a4', 'a4-large', 'a6'] as const)
      for (const { strips, ...page } of planForm(sampleProcess, 'de', false, sheet).pages)
        for (const kind of ['texts', 'boxes', 'fields', 'examples'] as const)
          expect(sorted(strips.flatMap((strip): object[] => strip[kind]))).toEqual(sorted(page[kind]));
  });
});

function fingerprintsOf(sheet: Sheet, easy: boolean, layout: Layout): string {
  const print = (language: 'de' | 'en') =>
    createHash('sha256')
      .update(
        JSON.stringify(whereThingsAre(layoutOf(planForm(sampleProcess, language, easy, sheet, layout)))),
      )
      .digest('hex')
      .slice(0, 16);
  return `${print('de')} ${print('en')}`;
}

/** How far down its room a page is used, from 0 to 1; its footer is not counted. */
function usedShares(plan: FormPlan): number[] {
  const { content } = styleOf(plan.sheet === 'a6' ? 'a4' : plan.sheet, plan.easy, plan.layout);
  return plan.pages.map((page) => {
    const ends = printed(page).map((item) => item.y + item.height);
    const within = ends.filter((end) => end <= content.bottom + 0.01);
    return (Math.max(...within) - content.top) / (content.bottom - content.top);
  });
}

/** On how many pages a question has boxes or lines. */
const pagesOf = (plan: FormPlan, part: string): number =>
  plan.pages.filter((page) => page.strips.some((strip) => strip.part[0] === part)).length;

const everyA4 = (['a4', 'a4-large'] as const).flatMap((sheet) =>
  [false, true].flatMap((easy) => (['de', 'en'] as const).map((language) => ({ sheet, easy, language }))),
);

describe('pages', () => {
  it.each(everyA4)(
    'end between questions, and none is nearly empty: $sheet, easy $easy, $language',
    (print) => {
      const plan = planForm(sampleProcess, print.language, print.easy, print.sheet);
      const parts = [...sampleForm.questions.map(({ id }) => id), 'contact', 'demographics', 'consent'];
      expect(parts.filter((part) => pagesOf(plan, part) !== 1)).toEqual([]);
      expect(Math.min(...usedShares(plan))).toBeGreaterThan(0.4);
    },
  );

  it('end within a question only where no page could hold it', () => {
    const options = manyOptions(60, 3);
    const large = {
      id: 'large',
      kind: 'district',
      text: localized('Wo?'),
      required: false,
      options,
    } as const;
    const questions = [...sampleForm.questions, large];
    const plan = planForm({ ...sampleProcess, form: { ...sampleForm, questions } }, 'de', false, 'a4-large');
    expect(pagesOf(plan, 'large')).toBeGreaterThan(1);
    expect(sampleForm.questions.map(({ id }) => pagesOf(plan, id))).toEqual(questions.slice(1).map(() => 1));
  });

  it('say on the first one where the form is sent to', () => {
    const said = textsOf(planForm(sampleProcess, 'de')).map(({ text }) => text);
    const first = planForm(sampleProcess, 'de').pages[0]!.texts.map(({ text }) => text);
    expect(sampleProcess.postalAddress.filter((line) => !first.includes(line))).toEqual([]);
    expect(said).toContain('Die Adresse steht auf Seite 1.');
  });
});

describe('an edition in easy language', () => {
  it.each(everyA4.filter(({ easy }) => easy))('has no letter below 14 pt: $sheet, $language', (print) => {
    const plan = planForm(sampleProcess, print.language, true, print.sheet);
    expect(faultsOf(plan)).toEqual({});
    expect(textsOf(plan).filter(({ size }) => size < 14)).toEqual([]);
  });

  it('has no postcard any more, because 14 pt do not fit on one; those printed before are read', () => {
    expect(() => planForm(sampleProcess, 'de', true, 'a6')).toThrow('easy-language');
    expect(planForm(sampleProcess, 'de', true, 'a6', 1).pages).toHaveLength(2);
  });
});

describe('an edition in large print', () => {
  it('has larger boxes, and every letter has at least 16 pt', () => {
    const plan = planForm(sampleProcess, 'de', true, 'a4-large');
    expect(faultsOf(plan)).toEqual({});
    for (const box of plan.pages.flatMap((page) => page.boxes)) expect(box.width).toBeGreaterThanOrEqual(8);
  });
});

/** A form that does not fit on a card has none, and then nothing is wrong with it. */
function faultsOfCard(process: PrintedProcess): Record<string, unknown[]> {
  try {
    return faultsOf(planForm(process, 'de', false, 'a6'));
  } catch (error) {
    if (error instanceof NoCard) return {};
    throw error;
  }
}

const unfit: [problem: string, form: FormDefinition][] = [
  ['texts-too-long', { ...sampleForm, title: localized(long(60)) }],
  [
    'other-question-required',
    { ...sampleForm, questions: sampleForm.questions.map((question) => ({ ...question, required: true })) },
  ],
  [
    'no-text-question',
    { ...sampleForm, questions: sampleForm.questions.filter(({ kind }) => kind === 'topic') },
  ],
];

describe('a postcard', () => {
  const [front, back] = planForm(
    { ...sampleProcess, closesAt: '2027-05-20T22:00:00Z' },
    'de',
    false,
    'a6',
  ).pages;

  it.each(unfit)('is not made of a form that has no room on it: %s', (problem, form) => {
    expect(() => planForm({ ...sampleProcess, form }, 'de', false, 'a6')).toThrow(problem);
  });

  it('asks for title, idea, district, reply and consent', () => {
    expect(front!.fields.map(({ field }) => field)).toEqual(['title', 'idea', 'district']);
    expect(front!.boxes.map(({ field }) => field)).toEqual(['consent']);
    expect(new Set(back!.boxes.map(({ field }) => field))).toEqual(new Set(['contact.wish']));
    expect(front!.fields.find(({ field }) => field === 'district')).toMatchObject({ comb: 2 });
  });

  it('has five lines for the idea, and three before', () => {
    const lines = (layout: Layout) => {
      const [front] = planForm(sampleProcess, 'de', false, 'a6', layout).pages;
      return front!.rules.filter(({ kind, field }) => kind === 'line' && field === 'idea').length;
    };
    expect([lines(1), lines(2)]).toEqual([3, 5]);
  });

  it('leaves to the post what is the post’s', () => {
    // The post prints its own code along the bottom and wants nothing else where stamps are.
    expect(outside(printed(back!), { x: 0, y: 0, width: 148, height: 90 })).toEqual([]);
    const stamps = { x: 80, y: 0, width: 68, height: 40 };
    const others = [...back!.codes, ...back!.cornerMarks, ...back!.boxes, ...back!.fields];
    expect(others.filter((item) => overlap(item, stamps))).toEqual([]);
  });

  it('says its number, until when and whom to call on the part to keep', () => {
    const words = front!.stub!.texts.map(({ text }) => text).join(' ');
    expect(words).toContain('20. Mai 2027');
    expect(words).toContain(sampleProcess.phone);
    expect(front!.stub!.texts.filter(({ fill }) => fill === 'reference')).toHaveLength(1);
  });
});

describe('any form', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed + 1))('is sound on every sheet (form %i)', (seed) => {
    const process = someProcess(new Random(seed));
    formDefinitionSchema.parse(process.form);
    for (const { sheet, language } of editions)
      expect(faultsOf(planForm(process, language, seed % 2 === 0, sheet))).toEqual({});
    expect(faultsOfCard(process)).toEqual({});
  });
});
