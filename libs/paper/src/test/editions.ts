import type { Layout, Sheet } from '../form/form-identity.js';
import type { FormPlan } from '../form/form-plan.js';
import { planForm } from '../form/plan-form.js';
import type { PrintedProcess } from '../form/printed-process.js';
import { sampleForm, sampleProcess } from '../form/sample-process.fixture.js';

/** A form as it was printed once. */
export interface Edition {
  process: PrintedProcess;
  plan: FormPlan;
  identity: object;
}

const sentence = (index: number): { de: string; en: string } => ({
  de: `Satz Nummer ${index} über das Grätzl.`,
  en: `Sentence number ${index}.`,
});

/** A form with many boxes of every kind; every version asks something else, so that its boxes lie elsewhere. */
function denseProcess(slug: string, version: number): PrintedProcess {
  return {
    ...sampleProcess,
    slug,
    form: {
      ...sampleForm,
      version,
      questions: [
        ...Array.from({ length: 12 + version * 4 }, (_, index) => ({
          id: `scale-${index}`,
          kind: 'scale' as const,
          text: sentence(index),
          required: false,
          min: 1,
          max: 8,
        })),
        {
          id: 'votes',
          kind: 'statements' as const,
          text: sentence(0),
          required: false,
          statements: Array.from({ length: 10 + version * 3 }, (_, index) => ({
            id: `s${index}`,
            text: sentence(index),
          })),
        },
        ...sampleForm.questions.filter(
          (question) => question.kind === 'district' || question.kind === 'shortText',
        ),
      ],
    },
  };
}

/** Two processes, three versions, three layouts, two languages, on A4, in large print and as a postcard. */
const editions = ['ideen-fuers-graetzl', 'radwege-im-bezirk'].flatMap((slug) =>
  [1, 2, 3].flatMap((version) =>
    (['de', 'en'] as const).map((language) => (sheet: Sheet): Edition => {
      const process = sheet === 'a6' ? cardProcess(slug, version) : denseProcess(slug, version);
      // Sheets of the layouts before are still with people, and are read like the others.
      const layout: Layout = version === 1 ? 1 : version === 2 ? 2 : 3;
      const identity = { ...(sheet === 'a4' ? {} : { sheet }), ...(layout === 1 ? {} : { layout }) };
      return { process, plan: planForm(process, language, false, sheet, layout), identity };
    }),
  ),
);
/* Postcards have few boxes: they are there for their size, not for their number. */
const turns: readonly Sheet[] = ['a4', 'a4', 'a4-large', 'a4', 'a6', 'a4'];

/** Turns with the seed, so that every run has all of them. */
export const someEdition = (seed: number): Edition =>
  editions[(seed * 5) % editions.length]!(turns[seed % turns.length]!);

function cardProcess(slug: string, version: number): PrintedProcess {
  return { ...sampleProcess, slug, form: { ...sampleForm, version } };
}
