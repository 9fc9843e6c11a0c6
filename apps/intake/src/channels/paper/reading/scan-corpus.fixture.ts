import { Random } from '@gemeinsam/testing/paper/random';
import { crossOut, dot, markBox, strikeOut, tickKinds } from '@gemeinsam/testing/paper/marks';
import { pens } from '@gemeinsam/testing/paper/pen';
import { copyOf, printPdf, type Sheet } from '@gemeinsam/testing/paper/sheet';
import { pictureOf, scanSheet, type ScanSettings, someScan } from '@gemeinsam/testing/paper/scanner';
import type { FormPlan } from '../form/form-plan.js';
import { renderFormPdf } from '../form/form-pdf.js';
import { planForm } from '../form/plan-form.js';
import { sampleForm, sampleProcess } from '../form/sample-process.fixture.js';

/** What the person meant with a box, and how they drew it. */
export interface TrueBox {
  field: string;
  option: string;
  truth: 'empty' | 'ticked' | 'struck-out';
  drawn: string;
}
export interface CorpusPage {
  page: number;
  bytes: Buffer;
  settings: ScanSettings;
  boxes: TrueBox[];
}

const sentence = (index: number): { de: string; en: string } => ({
  de: `Satz Nummer ${index} über das Grätzl.`,
  en: `Sentence number ${index}.`,
});

/** A form with many boxes of every kind. */
export const denseProcess = {
  ...sampleProcess,
  form: {
    ...sampleForm,
    questions: [
      ...sampleForm.questions.filter((question) => 'options' in question || question.kind === 'scale'),
      {
        id: 'votes',
        kind: 'statements' as const,
        text: sentence(0),
        required: false,
        statements: Array.from({ length: 16 }, (_, index) => ({ id: `s${index}`, text: sentence(index) })),
      },
    ],
  },
};

/** Printed, filled in and scanned pages with their truth; the same for the same seed. */
export class ScanCorpus {
  private constructor(
    readonly plan: FormPlan,
    private readonly blanks: readonly Sheet[],
  ) {}

  static async make(): Promise<ScanCorpus> {
    const plan = planForm(denseProcess, 'de');
    const pdf = await renderFormPdf(plan, ['K7M492QX']);
    return new ScanCorpus(plan, await printPdf(pdf));
  }

  async page(seed: number, fixed: Partial<ScanSettings> = {}): Promise<CorpusPage> {
    const random = new Random(seed * 7919 + 17);
    const number = 1 + (seed % this.plan.pages.length);
    const sheet = copyOf(this.blanks[number - 1]!);
    const pen = random.pick(Object.values(pens));
    const boxes = this.plan.pages[number - 1]!.boxes.map((box): TrueBox => {
      const { field, option } = box;
      const kind = random.next();
      if (kind < 0.42) return { field, option, truth: 'empty', drawn: 'empty' };
      if (kind < 0.45) {
        dot(sheet, box, pen, random);
        return { field, option, truth: 'empty', drawn: `${pen.name} dot` };
      }
      const shape = random.pick(tickKinds);
      markBox(sheet, box, shape, pen, random);
      if (kind < 0.88) return { field, option, truth: 'ticked', drawn: `${pen.name} ${shape}` };
      const strike = random.chance(0.25) ? 'crossed out' : 'struck';
      (strike === 'struck' ? strikeOut : crossOut)(sheet, box, pen, random);
      return { field, option, truth: 'struck-out', drawn: `${pen.name} ${strike} ${shape}` };
    });
    const settings = { ...someScan(random), ...fixed };
    const { bytes } = await pictureOf(scanSheet(sheet, settings, random), settings);
    return { page: number, bytes, settings, boxes };
  }
}
