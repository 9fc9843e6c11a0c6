import type { FormEdition, FormSize, Language } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { NoCard } from '@gemeinsam/paper/form/card-questions';
import { currentLayout, type Layout, sheetOf } from '@gemeinsam/paper/form/form-identity';
import type { FormPlan } from '@gemeinsam/paper/form/form-plan';
import { planForm } from '@gemeinsam/paper/form/plan-form';
import type { PrintedProcess } from '@gemeinsam/paper/form/printed-process';
import { noCard } from './print.errors.js';
import { PrintedForms } from './printed-forms.read-model.js';

/** Which print of which form somebody asks for. */
export interface AskedEdition {
  slug: string;
  language: Language;
  size: FormSize;
  edition: FormEdition;
}

/** The forms of now, laid out. Anyone may ask for a form at any rate, so the same one is laid out once. */
@Injectable()
export class FormPlans {
  private readonly plans = new Map<string, { process: PrintedProcess; plan: FormPlan }>();

  constructor(private readonly printed: PrintedForms) {}

  /** Refuses an unknown process, and a postcard of a form that has no room on one. */
  async get(asked: AskedEdition): Promise<FormPlan> {
    const { slug, language, size, edition } = asked;
    const process = await this.printed.current(slug);
    return this.laidOut(`${slug} ${language} ${size} ${edition}`, process, asked);
  }

  /** The form of a certain version as it was printed then, however many came after it. */
  async ofVersion(asked: AskedEdition & { layout: Layout }, version: number): Promise<FormPlan | null> {
    const process = await this.printed.find(asked.slug, version);
    return process && this.lay(process, asked, asked.layout);
  }

  private laidOut(key: string, process: PrintedProcess, asked: AskedEdition): FormPlan {
    const known = this.plans.get(key);
    if (known?.process === process) return known.plan;
    const plan = this.lay(process, asked);
    this.plans.set(key, { process, plan });
    return plan;
  }

  private lay(
    process: PrintedProcess,
    { language, size, edition }: AskedEdition,
    layout: Layout = currentLayout,
  ): FormPlan {
    const printed = sheetOf(size, edition);
    if (!printed) return noCard('large-print');
    try {
      return planForm(process, language, printed.easy, printed.sheet, layout);
    } catch (error) {
      if (error instanceof NoCard) return noCard(error.problem);
      throw error;
    }
  }
}
