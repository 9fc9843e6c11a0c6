import {
  listMessages,
  type MessageView,
  ownContribution,
  serviceActor,
  type OwnContribution,
} from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { isAway, orWhenAway } from '../../shell/service-away.js';
import type { Visit } from '../../shell/visit.js';

/** What only the author is shown. An appeal finds its place beside what they may do already. */
export interface OwnShown {
  contribution: OwnContribution;
  messages: readonly MessageView[] | 'away';
}

/** More than anybody gets about one contribution. */
const mostMessages = 50;
const isOver = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'intake.access-needed' || error.kind === 'invalid');

/** Asks for what an author may see, with what they opened their contribution with. */
@Injectable()
export class OwnStatus {
  constructor(private readonly requests: RequestClient) {}

  /** `ended`: it is not open any more. */
  async find(reference: string, access: string, visit: Visit): Promise<OwnShown | 'ended' | 'away'> {
    let contribution: OwnContribution;
    try {
      contribution = await this.requests.ask(ownContribution, { reference, access }, visit);
    } catch (error) {
      if (isOver(error)) return 'ended';
      if (isAway(error)) return 'away';
      throw error;
    }
    const { contributionId } = contribution;
    // Intake has said that it is the author; the ledger knows staff and services alone, so the page asks in its own name.
    const by = { ...visit, actor: serviceActor('web') };
    const messages = await this.requests
      .ask(listMessages, { contributionId, limit: mostMessages }, by)
      .then(({ items }) => items)
      .catch(orWhenAway('away' as const));
    return { contribution, messages };
  }
}
