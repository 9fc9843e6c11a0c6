import type { FormLayout, Language } from '@gemeinsam/contracts';
import { BlobStore } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { newSerial } from './form-identity.js';
import { renderFormPdf } from './form-pdf.js';
import { layoutOf } from './form-plan.js';
import { planForm } from './plan-form.js';
import { PrintedForms } from './printed-forms.js';

/** Prints forms and tells where on them what lies. */
@Injectable()
export class PrintForm {
  constructor(
    private readonly printed: PrintedForms,
    private readonly blobs: BlobStore,
  ) {}

  /** A PDF with the given number of copies, each with a serial of its own, kept in the blob store. */
  async print(slug: string, language: Language, copies: number, easy: boolean): Promise<{ blobKey: string; pages: number }> {
    const plan = planForm(await this.printed.current(slug), language, easy);
    const serials = Array.from({ length: copies }, newSerial);
    const pdf = await renderFormPdf(plan, serials);
    const blobKey = `paper/forms/${plan.process}/${plan.formVersion}-${language}-${serials[0]}.pdf`;
    await this.blobs.put(blobKey, pdf, { contentType: 'application/pdf' });
    return { blobKey, pages: plan.pages.length * copies };
  }

  async layout(slug: string, language: Language, easy: boolean): Promise<FormLayout> {
    return layoutOf(planForm(await this.printed.current(slug), language, easy));
  }
}
