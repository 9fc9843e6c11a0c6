import {
  type Actor,
  type Channel,
  contributionInput,
  type ContributionReceipt,
  type FieldProblem,
  type ProcessView,
  publicPaths,
  receiveContribution,
} from '@gemeinsam/contracts';
import { Clock, fieldProblemsOf, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import type { ContributionInput } from './contribution-input.schema.js';
import { invalidInput, problemsByForm } from './input-problems.js';
import { ProcessCache } from './process-cache.service.js';

export interface Sender {
  actor: Actor;
  correlationId: string;
  idempotency?: { scope: string; key: string };
}

/** What a program is told about the contribution it sent. No word of the contribution itself. */
export interface ReceiptAnswer {
  reference: string;
  status: ContributionReceipt['status'];
  receivedAt: string;
  statusUrl: string;
}

/** Brings a contribution that came as JSON to intake. */
@Injectable()
export class ReceiveOverApi {
  private readonly origin: string;

  constructor(
    private readonly requests: RequestClient,
    private readonly processes: ProcessCache,
    private readonly clock: Clock,
    @Inject(WEB_CONFIG) config: WebConfig,
  ) {
    this.origin = new URL(config.PUBLIC_URL).origin;
  }

  /** Reads a body; a refusal names every field that must change, those of the form included. */
  async read<T extends ContributionInput>(
    schema: z.ZodType<T>,
    body: unknown,
  ): Promise<{ input: T; process: ProcessView }> {
    const parsed = schema.safeParse(body);
    if (parsed.success) {
      const process = await this.processOf(parsed.data.process);
      if (!process) throw invalidInput([unknownProcess]);
      return { input: parsed.data, process };
    }
    const found = fieldProblemsOf(parsed.error, body);
    const slug = typeof body === 'object' && body !== null && 'process' in body ? body.process : undefined;
    if (typeof slug !== 'string' || slug === '' || slug.length > 80) throw invalidInput(found);
    const process = await this.processOf(slug);
    throw invalidInput(process ? problemsByForm(body, found, process) : [unknownProcess, ...found]);
  }

  /** Hands it to intake. A wording filled in by us that is no longer the current one is filled in again, once. */
  async receive(
    input: ContributionInput & { capturedAt?: string },
    process: ProcessView,
    channel: Channel,
    sender: Sender,
  ): Promise<{ answer: ReceiptAnswer; repeated: boolean }> {
    try {
      return await this.send(input, process, channel, sender);
    } catch (error) {
      if (input.consent.version !== undefined || !isOutdatedConsent(error)) throw error;
      this.processes.forget(input.process);
      return this.send(input, await this.processes.get(input.process), channel, sender);
    }
  }

  private async send(
    input: ContributionInput & { capturedAt?: string },
    process: ProcessView,
    channel: Channel,
    sender: Sender,
  ) {
    const { answers, contact, demographics, consent, language, capturedAt } = input;
    const receipt = await this.requests.ask(
      receiveContribution,
      contributionInput({
        process,
        channel,
        language,
        answers,
        contact,
        demographics,
        consent: {
          ...consent,
          at: capturedAt ?? this.clock.now().toISOString(),
          ...(channel === 'phone' && { readBy: sender.actor.id }),
        },
        ...(capturedAt !== undefined && { capturedAt }),
        ...(sender.idempotency && { idempotency: sender.idempotency }),
      }),
      { actor: sender.actor, correlationId: sender.correlationId, timeoutMs: 10_000 },
    );
    return {
      repeated: receipt.repeated,
      answer: {
        reference: receipt.reference,
        status: receipt.status,
        receivedAt: receipt.receivedAt,
        statusUrl: this.origin + publicPaths.status(receipt.reference),
      },
    };
  }

  private async processOf(slug: string): Promise<ProcessView | undefined> {
    try {
      return await this.processes.get(slug);
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

const unknownProcess: FieldProblem = {
  pointer: '/process',
  code: 'unknown-process',
  detail: 'there is no process with this slug',
};

const isOutdatedConsent = (error: unknown): boolean =>
  error instanceof Refusal &&
  (error.problem.fields?.some((field) => field.pointer === '/consent/version') ?? false);
