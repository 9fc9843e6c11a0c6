import type { FormLayout, Language } from '@gemeinsam/contracts';
import { BlobStore } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { newSerial } from './form-identity.js';
import { renderFormPdf } from './form-pdf.js';
import { type FormPlan, layoutOf } from './form-plan.js';
import { planForm, type PrintedProcess } from './plan-form.js';
import { PrintedForms } from './printed-forms.read-model.js';

/** Prints forms and tells where on them what lies. */
@Injectable()
export class PrintForm {
  private readonly plans = new Map<string, { process: PrintedProcess; plan: FormPlan }>();

  constructor(
    private readonly printed: PrintedForms,
    private readonly blobs: BlobStore,
  ) {}

  /** A PDF with the given number of copies, each with a serial of its own, kept in the blob store. */
  async print(
    slug: string,
    language: Language,
    copies: number,
    easy: boolean,
  ): Promise<{ blobKey: string; pages: number }> {
    const plan = await this.plan(slug, language, easy);
    const serials = Array.from({ length: copies }, newSerial);
    const pdf = await renderFormPdf(plan, serials);
    const blobKey = `paper/forms/${plan.process}/${plan.formVersion}-${language}-${serials[0]}.pdf`;
    await this.blobs.put(blobKey, pdf, { contentType: 'application/pdf' });
    return { blobKey, pages: plan.pages.length * copies };
  }

  async layout(slug: string, language: Language, easy: boolean): Promise<FormLayout> {
    return layoutOf(await this.plan(slug, language, easy));
  }

  /** Anyone may ask for a form at any rate, so the same one is laid out once. */
  private async plan(slug: string, language: Language, easy: boolean): Promise<FormPlan> {
    const process = await this.printed.current(slug);
    const key = `${slug} ${language} ${easy}`;
    const known = this.plans.get(key);
    if (known?.process === process) return known.plan;
    const plan = planForm(process, language, easy);
    this.plans.set(key, { process, plan });
    return plan;
  }
}
