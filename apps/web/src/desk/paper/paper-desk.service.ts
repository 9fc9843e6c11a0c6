import { Injectable } from '@nestjs/common';
import {
  discardPaperForm,
  getBatch,
  getPaperForm,
  getProcess,
  savePaperForm,
  submitPaperForm,
  type PaperBatch,
  type PaperForm,
  type ProcessView,
} from '@gemeinsam/contracts';
import { BlobStore, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessLog } from '../../auth/access-log.service.js';
import { onBehalfOf } from '../../shell/request-shell.js';
import type { PaperValues } from './paper-values.js';

/** What the paper desk asks of intake, for the person of a request. */
@Injectable()
export class PaperDesk {
  constructor(
    private readonly client: RequestClient,
    private readonly blobs: BlobStore,
    private readonly accessLog: AccessLog,
  ) {}

  batch(request: FastifyRequest, id: string): Promise<PaperBatch> {
    return this.client.ask(getBatch, { id }, onBehalfOf(request));
  }

  form(request: FastifyRequest, id: string): Promise<PaperForm> {
    return this.client.ask(getPaperForm, { id }, onBehalfOf(request));
  }

  /** The form with its process, written down as seen by this person. */
  async openForm(request: FastifyRequest, id: string): Promise<{ form: PaperForm; process: ProcessView }> {
    const by = onBehalfOf(request);
    const form = await this.form(request, id);
    const process = await this.client.ask(
      getProcess,
      { slug: form.process, formVersion: form.formVersion },
      by,
    );
    if (form.reference) await this.accessLog.record(by.actor, [{ reference: form.reference }], 'paper.form');
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

  /** Sends a picture out of the blob store, or says that there is none. */
  async sendPicture(reply: FastifyReply, key: string | undefined): Promise<void> {
    const blob = key === undefined ? null : await this.blobs.get(key);
    if (!blob) refuse('web.no-such-picture', 'not-found', 'There is no such picture.');
    await reply.type(blob.contentType).header('cache-control', 'private, no-store').send(blob.stream);
  }
}
