import {
  type listMessages,
  type MessageView,
  type Page,
  publicStatus,
  type RequestInput,
  serviceActor,
} from '@gemeinsam/contracts';
import { refuse, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Ledger } from './ledger.read-model.js';

const cursorSchema = z.uuid();

/** The ledger for a reader who has a reference number, an id, or nothing but curiosity. */
@Injectable()
export class ListMessages {
  constructor(
    private readonly ledger: Ledger,
    private readonly client: RequestClient,
  ) {}

  async list(input: RequestInput<typeof listMessages>, correlationId: string): Promise<Page<MessageView>> {
    const { reference, cursor, limit } = input;
    if (cursor !== undefined && !cursorSchema.safeParse(cursor).success)
      return refuse('notification.cursor-unknown', 'invalid', 'This is no cursor of this list.', {
        fields: [{ pointer: '/cursor', code: 'invalid', detail: 'the `next` of the page before' }],
      });
    const contributionId = reference
      ? await this.contributionOf(reference, correlationId)
      : input.contributionId;
    if (reference && input.contributionId && input.contributionId !== contributionId) return { items: [] };
    return this.ledger.page({
      ...(contributionId ? { contributionId } : {}),
      ...(cursor ? { cursor } : {}),
      limit,
    });
  }

  /** Only intake knows reference numbers. */
  async contributionOf(reference: string, correlationId: string): Promise<string> {
    const status = await this.client.ask(
      publicStatus,
      { reference },
      { actor: serviceActor('notification'), correlationId },
    );
    return status.contributionId;
  }
}
