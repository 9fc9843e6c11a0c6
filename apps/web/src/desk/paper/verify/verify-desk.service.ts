import { Injectable } from '@nestjs/common';
import {
  discardPaperForm,
  enterPaperField,
  getBatch,
  getPaperField,
  getPaperForm,
  getProcess,
  listBatches,
  nextPaperField,
  savePaperForm,
  submitPaperForm,
  type PaperBatchSummary,
  type PaperForm,
  type ProcessView,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import type { z } from 'zod';
import type { PaperValues } from './paper-values.js';
import type { VerifyPlace } from './verify-address.js';
import { noteSeen, type Visit } from '../../../shell/visit.js';

/** What completing sheets asks of intake, for the person of a request. */
@Injectable()
export class VerifyDesk {
  private readonly processes = new Map<string, ProcessView>();

  constructor(private readonly client: RequestClient) {}

  next(visit: Visit, place: VerifyPlace, skip?: string): Promise<RequestOutput<typeof nextPaperField>> {
    return this.client.ask(
      nextPaperField,
      { batchId: place.batch, ...(skip === undefined ? {} : { skip }) },
      visit,
    );
  }

  task(visit: Visit, id: string, batchId: string | undefined): Promise<RequestOutput<typeof getPaperField>> {
    return this.client.ask(getPaperField, { id, batchId }, visit);
  }

  enter(
    visit: Visit,
    input: z.input<(typeof enterPaperField)['input']>,
  ): Promise<RequestOutput<typeof enterPaperField>> {
    return this.client.ask(enterPaperField, input, visit);
  }

  /** The batch, or every batch that is not signed off and where something can be done now. */
  async batchesToGoOn(visit: Visit, batchId: string | undefined): Promise<PaperBatchSummary[]> {
    if (batchId !== undefined) return [await this.client.ask(getBatch, { id: batchId }, visit)];
    const { items } = await this.client.ask(listBatches, { limit: 50 }, visit);
    return items.filter((batch) => !batch.signedOff && batch.state === 'read').slice(0, 5);
  }

  /** A version of a form never changes, so that it is asked for once. */
  async process(visit: Visit, slug: string, formVersion: number): Promise<ProcessView> {
    const key = `${slug} ${formVersion}`;
    const known = this.processes.get(key);
    if (known) return known;
    const process = await this.client.ask(getProcess, { slug, formVersion }, visit);
    if (this.processes.size >= 50) this.processes.clear();
    this.processes.set(key, process);
    return process;
  }

  form(visit: Visit, id: string): Promise<PaperForm> {
    return this.client.ask(getPaperForm, { id }, visit);
  }

  /** Where the picture of a field lies, or of its part on a further page. */
  async cropKey(visit: Visit, formId: string, field: string, part: number): Promise<string | undefined> {
    const read = (await this.form(visit, formId)).fields.find((candidate) => candidate.field === field);
    const key = part === 0 ? read?.cropKey : read?.moreCrops?.[part - 1]?.cropKey;
    return key === '' ? undefined : key;
  }

  /** The form with its process, written down as seen by this person. */
  async openForm(visit: Visit, id: string): Promise<{ form: PaperForm; process: ProcessView }> {
    const form = await this.form(visit, id);
    const process = await this.process(visit, form.process, form.formVersion);
    if (form.reference) noteSeen(visit, 'paper.form', [{ reference: form.reference }]);
    return { form, process };
  }

  save(visit: Visit, id: string, version: number, values: PaperValues): Promise<PaperForm> {
    return this.client.ask(savePaperForm, { id, version, values }, visit);
  }

  submit(visit: Visit, id: string, version: number): Promise<{ reference: string }> {
    return this.client.ask(submitPaperForm, { id, version }, visit);
  }

  discard(visit: Visit, id: string, version: number, reason: string): Promise<PaperForm> {
    return this.client.ask(discardPaperForm, { id, version, reason }, visit);
  }
}
