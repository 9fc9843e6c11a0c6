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
  type SimilarContribution,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { StaffStore } from '../../../auth/staff.store.js';
import { orWhenAway } from '../../../shell/service-away.js';
import { noteSeen, type Visit } from '../../../shell/visit.js';

/** What the pages of the phone desk ask the services. */
@Injectable()
export class PhoneDesk {
  constructor(
    private readonly client: RequestClient,
    private readonly staff: StaffStore,
  ) {}

  openProcesses(visit: Visit): Promise<ProcessView[]> {
    return this.client.ask(listProcesses, { onlyOpen: true }, visit);
  }

  process(visit: Visit, slug: string): Promise<ProcessView> {
    return this.client.ask(getProcess, { slug }, visit);
  }

  /** The draft with its call and who is behind it; whose earlier contributions were seen is logged. */
  async draft(visit: Visit, id: string): Promise<Draft> {
    const draft = await this.client.ask(getDraft, { id }, visit);
    noteSeen(visit, 'phone.caller', draft.person?.earlier ?? []);
    return draft;
  }

  drafts(visit: Visit, whose: 'mine' | 'everybody'): Promise<DraftSummary[]> {
    return this.client.ask(listDrafts, { whose }, visit);
  }

  /** The contribution that a draft supports. */
  async supported(visit: Visit, draft: Draft): Promise<SimilarContribution | undefined> {
    const id = draft.fields['supports']?.[0];
    if (!id) return undefined;
    const asked = { text: '', language: draft.language, process: draft.process, limit: 1, including: id };
    const found = await this.client.ask(findSimilar, asked, visit).catch(orWhenAway([]));
    return found.find(({ contributionId }) => contributionId === id);
  }

  /** What was taken down today; the page goes on without it when nobody can say. */
  async today(visit: Visit): Promise<EntryOfDay[] | 'away'> {
    return this.client.ask(phoneEntries, {}, visit).catch(orWhenAway('away' as const));
  }

  /** Whether the asker sees one question at a time from now on. */
  async chooseQuestions({ actor }: Visit, one: boolean): Promise<void> {
    await this.staff.setOneQuestion(actor.id, one);
  }

  /** Everybody else who works at the phone desk. */
  async colleagues(visit: Visit): Promise<{ id: string; name: string }[]> {
    return (await this.staff.list())
      .filter(({ id, disabledAt, roles }) => {
        const atDesk = roles.includes('agent') || roles.includes('lead');
        return disabledAt === null && id !== visit.actor.id && atDesk;
      })
      .map(({ id, name }) => ({ id, name }));
  }
}
