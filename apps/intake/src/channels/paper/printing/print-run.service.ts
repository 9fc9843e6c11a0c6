import { UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, StoreFull } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { currentLayout } from '@gemeinsam/paper/form/form-identity';
import { renderFormPdf } from '@gemeinsam/paper/form/form-pdf';
import { FormPlans } from './form-plans.service.js';
import { type ClaimedRun, PrintRunStore } from './print-run.store.js';

/** After so many copies the run says how far it is. */
const step = 10;

class RunTaken extends Error {}

/** Draws the copies of a run into one file. Begun again after a crash it draws the same numbers. */
@Injectable()
export class PrintOneRun {
  constructor(
    private readonly plans: FormPlans,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PrintRunStore,
    private readonly blobs: BlobStore,
  ) {}

  async print(id: string): Promise<void> {
    const run = await this.unitOfWork.run((tx) => this.store.claim(tx, id));
    if (!run) return;
    try {
      const blobKey = await this.draw(run);
      await this.unitOfWork.run((tx) => this.store.finish(tx, run, blobKey));
    } catch (error) {
      if (error instanceof RunTaken) return;
      await this.unitOfWork.run((tx) => this.store.fail(tx, run, !(error instanceof StoreFull)));
      throw error;
    }
  }

  /** Deletes the file of a run; what was printed stays valid. */
  async forget(id: string): Promise<void> {
    // Also of a run that was given up: it may have died between keeping the file and saying so.
    await this.blobs.remove(keyOf(id));
    await this.unitOfWork.run((tx) => this.store.forgetFile(tx, id));
  }

  private async draw(run: ClaimedRun): Promise<string> {
    const asked = { slug: run.process, ...run, layout: currentLayout };
    const plan = await this.plans.ofVersion(asked, run.formVersion);
    if (!plan) throw new Error(`form ${run.process} ${run.formVersion} is not there any more`);
    const pdf = await renderFormPdf(plan, run.copies, async (drawn) => {
      if (drawn % step !== 0) return void (await new Promise((resolve) => setImmediate(resolve)));
      if (!(await this.unitOfWork.run((tx) => this.store.progress(tx, run, drawn)))) throw new RunTaken();
    });
    const blobKey = keyOf(run.id);
    await this.blobs.put(blobKey, pdf, { contentType: 'application/pdf' });
    return blobKey;
  }
}

const keyOf = (id: string): string => `paper/print-runs/${id}.pdf`;
