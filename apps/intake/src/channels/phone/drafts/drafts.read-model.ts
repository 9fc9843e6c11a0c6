import type { Draft, DraftSummary } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { e164Of } from '../../../contributions/phone-number.js';
import { CallViews } from '../calls/call-views.read-model.js';
import { phoneField, summaryOf, viewOf } from './draft.js';
import { draftNotFound } from './draft.errors.js';
import { draftOfRow } from './draft.store.js';

const most = 500;

/** Drafts as they are shown. */
@Injectable()
export class Drafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calls: CallViews,
  ) {}

  /** With its call and who may be behind the number that was typed or reported; refuses when there is no such draft. */
  async get(id: string): Promise<Draft> {
    const [row] = await this.rows('where id = $1', [id]);
    const draft = row ? draftOfRow(row) : draftNotFound();
    const call = draft.callId === undefined ? undefined : await this.calls.byId(draft.callId);
    const caller = e164Of(draft.fields[phoneField]?.values[0] ?? '') ?? call?.caller;
    const person = await this.calls.person({ id: draft.callId ?? draft.id, ...(caller && { caller }) });
    return { ...viewOf(draft), ...(call && { call }), person };
  }

  /** Open ones and those put away, latest first; only those of this person when one is named. */
  async list(ownerId?: string): Promise<DraftSummary[]> {
    const rows = await this.rows(
      `where state <> 'sent' and ($1::text is null or owner_id = $1) order by saved_at desc, id limit ${most}`,
      [ownerId ?? null],
    );
    return rows.map((row) => summaryOf(draftOfRow(row)));
  }

  private async rows(where: string, values: unknown[]): Promise<Parameters<typeof draftOfRow>[0][]> {
    return (await this.dataSource.query(`select * from drafts ${where}`, values)) as Parameters<
      typeof draftOfRow
    >[0][];
  }
}
