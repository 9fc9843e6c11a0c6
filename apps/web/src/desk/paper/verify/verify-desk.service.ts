import { Injectable } from '@nestjs/common';
import {
  discardPaperForm,
  enterPaperField,
  getPaperField,
  getPaperForm,
  getProcess,
  nextPaperField,
  savePaperForm,
  submitPaperForm,
  type PaperForm,
  type ProcessView,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { BlobStore, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessLog } from '../../../auth/access-log.service.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import type { PaperValues } from './paper-values.js';

/** What completing sheets asks of intake, for the person of a request. */
@Injectable()
export class VerifyDesk {
  constructor(
    private readonly client: RequestClient,
    private readonly blobs: BlobStore,
    private readonly accessLog: AccessLog,
  ) {}

  next(
    request: FastifyRequest,
    input: RequestInput<typeof nextPaperField>,
  ): Promise<RequestOutput<typeof nextPaperField>> {
    return this.client.ask(nextPaperField, input, onBehalfOf(request));
  }

  task(
    request: FastifyRequest,
    input: RequestInput<typeof getPaperField>,
  ): Promise<RequestOutput<typeof getPaperField>> {
    return this.client.ask(getPaperField, input, onBehalfOf(request));
  }

  enter(
    request: FastifyRequest,
    input: RequestInput<typeof enterPaperField>,
  ): Promise<RequestOutput<typeof enterPaperField>> {
    return this.client.ask(enterPaperField, input, onBehalfOf(request));
  }

  process(request: FastifyRequest, slug: string, formVersion: number): Promise<ProcessView> {
    return this.client.ask(getProcess, { slug, formVersion }, onBehalfOf(request));
  }

  form(request: FastifyRequest, id: string): Promise<PaperForm> {
    return this.client.ask(getPaperForm, { id }, onBehalfOf(request));
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
