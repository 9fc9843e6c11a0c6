import type { FormLayout } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { BlobRemoval } from '../../../erasure/blob-removal.service.js';
import { ReservedReferences } from '../../../contributions/reserved-references.store.js';
import { newSerial } from '@gemeinsam/paper/form/form-identity';
import { type PrintedCopy, renderFormPdf } from '@gemeinsam/paper/form/form-pdf';
import { type FormPlan, layoutOf } from '@gemeinsam/paper/form/form-plan';
import { type AskedEdition, FormPlans } from './form-plans.service.js';
import { DrawnFiles } from './drawn-files.js';

/** Prints forms at once and tells where on them what lies. */
@Injectable()
export class PrintForm {
  constructor(
    private readonly plans: FormPlans,
    private readonly reserved: ReservedReferences,
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly removal: BlobRemoval,
    private readonly kept: DrawnFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * A PDF with the given number of copies, each with a serial of its own, in the blob store for as long as it takes to send
   * it. The numbers on cards are reserved before anybody can hold one in their hands.
   */
  async print(asked: AskedEdition, copies: number): Promise<{ blobKey: string; pages: number }> {
    const plan = await this.plans.get(asked);
    const serials = Array.from({ length: copies }, newSerial);
    const pdf = await renderFormPdf(plan, await this.numbered(plan, serials));
    const { process, formVersion, language, sheet } = plan;
    const blobKey = `paper/forms/${process}/${formVersion}-${language}-${sheet}-${serials[0]}.pdf`;
    const until = this.kept.until(this.clock.now());
    await this.unitOfWork.run((tx) => this.removal.keepUntil(tx, [blobKey], until));
    await this.blobs.put(blobKey, pdf, { contentType: 'application/pdf' });
    return { blobKey, pages: plan.pages.length * copies };
  }

  private async numbered(plan: FormPlan, serials: readonly string[]): Promise<PrintedCopy[]> {
    if (plan.sheet !== 'a6') return serials.map((serial) => ({ serial }));
    const references = await this.unitOfWork.run((tx) =>
      this.reserved.reserve(tx, serials, this.clock.now()),
    );
    return serials.map((serial) => ({ serial, reference: references.get(serial)! }));
  }

  async layout(asked: AskedEdition): Promise<FormLayout> {
    return layoutOf(await this.plans.get(asked));
  }
}
