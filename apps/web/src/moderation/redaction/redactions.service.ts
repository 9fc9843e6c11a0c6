import {
  getCase,
  getProcess,
  markRedactions,
  originalOf,
  redactionOf,
  type OriginalWording,
  type ProcessView,
  type RedactionDraft,
  type RequestInput,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { orWhenAway } from '../../shell/service-away.js';
import { noteSeen, type Visit } from '../../shell/visit.js';

/** What the pages of blacking out ask of moderation, for the person of a request. */
@Injectable()
export class Redactions {
  constructor(private readonly client: RequestClient) {}

  draft(visit: Visit, caseId: string): Promise<RedactionDraft> {
    return this.client.ask(redactionOf, { caseId }, visit);
  }

  mark(visit: Visit, caseId: string, marked: Omit<RequestInput<typeof markRedactions>, 'caseId'>) {
    return this.client.ask(markRedactions, { caseId, ...marked }, visit);
  }

  /** What was written, and writes down who read it. */
  async original(
    visit: Visit,
    caseId: string,
  ): Promise<{ original: OriginalWording; process?: ProcessView }> {
    const original = await this.client.ask(originalOf, { caseId }, visit);
    noteSeen(visit, 'moderation.original', [original]);
    const { process: slug } = await this.client.ask(getCase, { caseId }, visit);
    const process = await this.client.ask(getProcess, { slug }, visit).catch(orWhenAway(undefined));
    return { original, process };
  }
}
