import type { Draft, DraftSummary } from '@gemeinsam/contracts';
import { e164Of } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Not, Repository } from 'typeorm';
import { CallViews } from '../calls/call-views.read-model.js';
import { DraftEntity } from './draft.entity.js';
import { phoneField } from '../calls/phone-field.js';
import { summaryOf, viewOf } from './draft.js';
import { draftNotFound } from './draft.errors.js';
import { recordOf } from './draft.store.js';

const most = 500;

/** Drafts as they are shown. */
@Injectable()
export class Drafts {
  constructor(
    @InjectRepository(DraftEntity) private readonly drafts: Repository<DraftEntity>,
    private readonly calls: CallViews,
  ) {}

  /** With its call and who may be behind the number that was typed or reported; refuses when there is no such draft. */
  async get(id: string): Promise<Draft> {
    const draft = recordOf((await this.drafts.findOneBy({ id })) ?? draftNotFound());
    const call = draft.callId === undefined ? undefined : await this.calls.byId(draft.callId);
    const caller = e164Of(draft.fields[phoneField]?.values[0] ?? '') ?? call?.caller;
    const person = await this.calls.person({ id: draft.callId ?? draft.id, ...(caller && { caller }) });
    return { ...viewOf(draft), ...(call && { call }), person };
  }

  /**
   * Open ones and those put away, latest first; only those of this person when one is named. An open one of nobody is that of a
   * call in which nobody has typed: there is nothing in it to go on with.
   */
  async list(ownerId?: string): Promise<DraftSummary[]> {
    const drafts = await this.drafts.find({
      where: [
        { state: 'open', ownerId: ownerId ?? Not(IsNull()) },
        { state: 'discarded', ...(ownerId !== undefined && { ownerId }) },
      ],
      order: { savedAt: 'DESC', id: 'ASC' },
      take: most,
    });
    return drafts.map((draft) => summaryOf(recordOf(draft)));
  }
}
