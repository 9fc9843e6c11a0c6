import {
  findSimilar,
  getDraft,
  getProcess,
  listDrafts,
  listProcesses,
  phoneEntries,
  type Draft,
  type DraftSummary,
  type EntryOfDay,
  type ProcessView,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessLog } from '../../auth/access-log.service.js';
import { StaffStore } from '../../auth/staff.store.js';
import { onBehalfOf } from '../../shell/request-shell.js';
import { orWhenAway } from '../../shell/service-away.js';

/** What the pages of the phone desk ask the services. */
@Injectable()
export class PhoneDesk {
  constructor(
    private readonly client: RequestClient,
    private readonly accessLog: AccessLog,
    private readonly staff: StaffStore,
  ) {}

  openProcesses(request: FastifyRequest): Promise<ProcessView[]> {
    return this.client.ask(listProcesses, { onlyOpen: true }, onBehalfOf(request));
  }

  process(request: FastifyRequest, slug: string): Promise<ProcessView> {
    return this.client.ask(getProcess, { slug }, onBehalfOf(request));
  }

  /** The draft with its call and who is behind it; whose earlier contributions were seen is logged. */
  async draft(request: FastifyRequest, id: string): Promise<Draft> {
    const by = onBehalfOf(request);
    const draft = await this.client.ask(getDraft, { id }, by);
    const seen = (draft.person?.earlier ?? []).map(({ reference }) => ({ reference }));
    if (seen.length > 0) await this.accessLog.record(by.actor, seen, 'phone.caller');
    return draft;
  }

  drafts(request: FastifyRequest, whose: 'mine' | 'everybody'): Promise<DraftSummary[]> {
    return this.client.ask(listDrafts, { whose }, onBehalfOf(request));
  }

  /** Title of the contribution that a draft supports. */
  async supported(request: FastifyRequest, draft: Draft): Promise<string | undefined> {
    const id = draft.fields['supports']?.[0];
    if (!id) return undefined;
    const asked = { text: '', language: draft.language, process: draft.process, limit: 1, including: id };
    const found = await this.client.ask(findSimilar, asked, onBehalfOf(request)).catch(orWhenAway([]));
    return found.find(({ contributionId }) => contributionId === id)?.title;
  }

  /** What was taken down today; the page goes on without it when nobody can say. */
  async today(request: FastifyRequest): Promise<EntryOfDay[] | 'away'> {
    return this.client.ask(phoneEntries, {}, onBehalfOf(request)).catch(orWhenAway('away' as const));
  }

  /** Everybody else who works at the phone desk. */
  async colleagues(request: FastifyRequest): Promise<{ id: string; name: string }[]> {
    return (await this.staff.list())
      .filter(({ id, disabledAt, roles }) => {
        const atDesk = roles.includes('agent') || roles.includes('lead');
        return disabledAt === null && id !== request.shell.actor.id && atDesk;
      })
      .map(({ id, name }) => ({ id, name }));
  }
}
