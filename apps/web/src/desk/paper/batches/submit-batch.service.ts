import { Injectable } from '@nestjs/common';
import {
  getPaperForm,
  getProcess,
  submitReadyForms,
  type FieldProblem,
  type ProcessView,
} from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyRequest } from 'fastify';
import { faultsOf } from '../../../shell/definition-form/problem-messages.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import type { RefusedSheet } from './batch.page.js';

/** Nobody waits longer for a page; what is left then is submitted by pressing once more. */
const patienceMs = 40_000;
/** How many refused sheets are explained; the others are named alone. */
const explained = 20;

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

  async submit(request: FastifyRequest, batchId: string): Promise<SubmittedSheets> {
    const until = this.clock.now().getTime() + patienceMs;
    const refused = new Map<string, { serial: string; fields: FieldProblem[] }>();
    let submitted = 0;
    let remaining = 0;
    for (;;) {
      const round = await this.client.ask(
        submitReadyForms,
        { batchId },
        { ...onBehalfOf(request), timeoutMs: 30_000 },
      );
      submitted += round.submitted;
      remaining = round.remaining;
      for (const { formId, serial, fields } of round.refused) refused.set(formId, { serial, fields });
      if (remaining === 0 || round.submitted === 0 || this.clock.now().getTime() > until) break;
    }
    return { submitted, remaining, refused: await this.explain(request, refused) };
  }

  private async explain(
    request: FastifyRequest,
    refused: ReadonlyMap<string, { serial: string; fields: FieldProblem[] }>,
  ): Promise<RefusedSheet[]> {
    const processes = new Map<string, ProcessView>();
    const sheets: RefusedSheet[] = [];
    for (const [formId, { serial, fields }] of refused) {
      const because =
        sheets.length < explained ? await this.becauseOf(request, formId, fields, processes) : [];
      sheets.push({ formId, serial, because });
    }
    return sheets;
  }

  private async becauseOf(
    request: FastifyRequest,
    formId: string,
    fields: readonly FieldProblem[],
    processes: Map<string, ProcessView>,
  ): Promise<string[]> {
    const by = onBehalfOf(request);
    try {
      const form = await this.client.ask(getPaperForm, { id: formId }, by);
      const version = `${form.process} ${form.formVersion}`;
      const process =
        processes.get(version) ??
        (await this.client.ask(getProcess, { slug: form.process, formVersion: form.formVersion }, by));
      processes.set(version, process);
      return faultsOf(fields, process.form, request.shell.language, false).summary.map(({ message }) =>
        /[.!?]$/.test(message) ? message : `${message}.`,
      );
    } catch {
      // The sheet is named and can be opened in any case.
      return [];
    }
  }
}
