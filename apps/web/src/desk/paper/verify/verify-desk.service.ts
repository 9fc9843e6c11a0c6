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
import { BlobStore, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AccessLog } from '../../../auth/access-log.service.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import type { PaperValues } from './paper-values.js';
import type { VerifyPlace } from './verify-address.js';

/** What completing sheets asks of intake, for the person of a request. */
@Injectable()
export class VerifyDesk {
  private readonly processes = new Map<string, ProcessView>();

  constructor(
    private readonly client: RequestClient,
    private readonly blobs: BlobStore,
    private readonly accessLog: AccessLog,
  ) {}

  next(
    request: FastifyRequest,
    place: VerifyPlace,
    skip?: string,
  ): Promise<RequestOutput<typeof nextPaperField>> {
    return this.client.ask(
      nextPaperField,
      { batchId: place.batch, ...(skip === undefined ? {} : { skip }) },
      onBehalfOf(request),
    );
  }

  task(
    request: FastifyRequest,
    id: string,
    batchId: string | undefined,
  ): Promise<RequestOutput<typeof getPaperField>> {
    return this.client.ask(getPaperField, { id, batchId }, onBehalfOf(request));
  }

  enter(
    request: FastifyRequest,
    input: z.input<(typeof enterPaperField)['input']>,
  ): Promise<RequestOutput<typeof enterPaperField>> {
    return this.client.ask(enterPaperField, input, onBehalfOf(request));
  }

  /** The batch, or every batch that is not signed off and where something can be done now. */
  async batchesToGoOn(request: FastifyRequest, batchId: string | undefined): Promise<PaperBatchSummary[]> {
    const by = onBehalfOf(request);
    if (batchId !== undefined) return [await this.client.ask(getBatch, { id: batchId }, by)];
    const { items } = await this.client.ask(listBatches, { limit: 50 }, by);
    return items.filter((batch) => !batch.signedOff && batch.state === 'read').slice(0, 5);
  }

  /** A version of a form never changes, so that it is asked for once. */
  async process(request: FastifyRequest, slug: string, formVersion: number): Promise<ProcessView> {
    const key = `${slug} ${formVersion}`;
    const known = this.processes.get(key);
    if (known) return known;
    const process = await this.client.ask(getProcess, { slug, formVersion }, onBehalfOf(request));
    if (this.processes.size >= 50) this.processes.clear();
    this.processes.set(key, process);
    return process;
  }

  form(request: FastifyRequest, id: string): Promise<PaperForm> {
    return this.client.ask(getPaperForm, { id }, onBehalfOf(request));
  }

  /** Where the picture of a field lies, or of its part on a further page. */
  async cropKey(
    request: FastifyRequest,
    formId: string,
    field: string,
    part: number,
  ): Promise<string | undefined> {
    const read = (await this.form(request, formId)).fields.find((candidate) => candidate.field === field);
    const key = part === 0 ? read?.cropKey : read?.moreCrops?.[part - 1]?.cropKey;
    return key === '' ? undefined : key;
  }

  /** The form with its process, written down as seen by this person. */
  async openForm(request: FastifyRequest, id: string): Promise<{ form: PaperForm; process: ProcessView }> {
    const form = await this.form(request, id);
    const process = await this.process(request, form.process, form.formVersion);
    if (form.reference)
      await this.accessLog.record(request.shell.actor, [{ reference: form.reference }], 'paper.form');
    return { form, process };
  }

  save(request: FastifyRequest, id: string, version: number, values: PaperValues): Promise<PaperForm> {
    return this.client.ask(savePaperForm, { id, version, values }, onBehalfOf(request));
  }

  submit(request: FastifyRequest, id: string, version: number): Promise<{ reference: string }> {
    return this.client.ask(submitPaperForm, { id, version }, onBehalfOf(request));
  }

  discard(request: FastifyRequest, id: string, version: number, reason: string): Promise<PaperForm> {
    return this.client.ask(discardPaperForm, { id, version, reason }, onBehalfOf(request));
  }

  /**
   * Sends a picture out of the blob store, or says that there is none. A picture under a key never changes; the browser may
   * keep it for the minutes in which the field comes up, and nobody on the way.
   */
  async sendPicture(reply: FastifyReply, key: string | undefined): Promise<void> {
    const blob = key === undefined ? null : await this.blobs.get(key);
    if (!blob) refuse('web.no-such-picture', 'not-found', 'There is no such picture.');
    await reply.type(blob.contentType).header('cache-control', 'private, max-age=300').send(blob.stream);
  }
}
