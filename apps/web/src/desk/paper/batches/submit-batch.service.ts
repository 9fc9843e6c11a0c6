import { Injectable } from '@nestjs/common';
import {
  getPaperForm,
  getProcess,
  submitReadyForms,
  type ProcessView,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { sheetFaults } from '../sheet-faults.js';
import type { RefusedSheet } from './batch.page.js';
import type { Visit } from '../../../shell/visit.js';

/** Nobody waits longer for a page; what is left then is submitted by pressing once more. */
const patienceMs = 40_000;
/** How many refused sheets are explained; the others are named alone. */
const explained = 20;

type Refused = Omit<RequestOutput<typeof submitReadyForms>['refused'][number], 'formId'>;

export interface SubmittedSheets {
  submitted: number;
  remaining: number;
  refused: RefusedSheet[];
}

/** Submits what is ready of a batch, however much it is, and says in words what is wrong with what stays. */
@Injectable()
export class SubmitBatch {
  constructor(
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  async submit(visit: Visit, batchId: string): Promise<SubmittedSheets> {
    const until = this.clock.now().getTime() + patienceMs;
    const refused = new Map<string, Refused>();
    let submitted = 0;
    let remaining = 0;
    for (;;) {
      const round = await this.client.ask(submitReadyForms, { batchId }, { ...visit, timeoutMs: 30_000 });
      submitted += round.submitted;
      remaining = round.remaining;
      for (const { formId, ...why } of round.refused) refused.set(formId, why);
      if (remaining === 0 || round.submitted === 0 || this.clock.now().getTime() > until) break;
    }
    return { submitted, remaining, refused: await this.explain(visit, refused) };
  }

  private async explain(visit: Visit, refused: ReadonlyMap<string, Refused>): Promise<RefusedSheet[]> {
    const processes = new Map<string, ProcessView>();
    const sheets: RefusedSheet[] = [];
    for (const [formId, why] of refused) {
      const because = sheets.length < explained ? await this.becauseOf(visit, formId, why, processes) : [];
      sheets.push({ formId, serial: why.serial, because });
    }
    return sheets;
  }

  private async becauseOf(
    visit: Visit,
    formId: string,
    why: Refused,
    processes: Map<string, ProcessView>,
  ): Promise<string[]> {
    try {
      const form = await this.client.ask(getPaperForm, { id: formId }, visit);
      const version = `${form.process} ${form.formVersion}`;
      const process =
        processes.get(version) ??
        (await this.client.ask(getProcess, { slug: form.process, formVersion: form.formVersion }, visit));
      processes.set(version, process);
      return sheetFaults(why, process.form, visit.language).summary.map(({ message }) =>
        /[.!?]$/.test(message) ? message : `${message}.`,
      );
    } catch {
      // The sheet is named and can be opened in any case.
      return [];
    }
  }
}
