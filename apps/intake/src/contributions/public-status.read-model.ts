import {
  type AnswerGiven,
  contributionStateSchema,
  languageSchema,
  type PublicStatus,
  type TimelineEntry,
} from '@gemeinsam/contracts';
import { jsonOf, queryRow } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { appealUntil } from './appeals/appeal.js';
import { appealDays, declinedAt } from './appeals/appeal.store.js';
import { cardNotArrived, contributionNotFound } from './contribution.errors.js';
import { ReservedReferenceEntity } from './reserved-reference.entity.js';

const statusRow = z.object({
  id: z.string(),
  reference: z.string(),
  state: contributionStateSchema,
  version: z.int(),
  language: languageSchema,
  received_at: z.date(),
  decision_due_at: z.date(),
  declined_at: z.date().nullable(),
  appeal_days: z.int(),
  slug: z.string(),
  title: jsonOf<{ de: string; en: string }>(),
  timeline: jsonOf<TimelineEntry[]>(),
  answers: jsonOf<AnswerGiven[] | null>(),
});

/** What anyone with the number may see. */
@Injectable()
export class PublicStatuses {
  constructor(private readonly dataSource: DataSource) {}

  async get(reference: string): Promise<PublicStatus> {
    const row = await queryRow(
      this.dataSource,
      statusRow,
      `select c.id, c.reference, c.state, c.version, c.language, c.received_at, p.slug,
         coalesce((select a.decision_due_at from appeals a where a.contribution_id = c.id), c.decision_due_at) as decision_due_at,
         ${declinedAt} as declined_at, ${appealDays} as appeal_days,
         jsonb_build_object('de', f.form->'title'->'de', 'en', f.form->'title'->'en') as title,
         (select json_agg(json_build_object('state', t.state, 'at', t.at) order by t.number)
          from timeline_entries t where t.contribution_id = c.id) as timeline,
         (select json_agg(json_build_object('occasion', m.occasion, 'outcome', m.outcome, 'at', m.at) order by m.at)
          from answer_marks m where m.contribution_id = c.id) as answers
       from contributions c
       join processes p on p.id = c.process_id
       join process_forms f on f.process_id = c.process_id and f.version = c.form_version
       where c.reference = $1`,
      [reference],
    );
    if (row) return statusOf(row);
    return (await this.isOnCard(reference)) ? cardNotArrived() : contributionNotFound();
  }

  /** Whether the number was printed on a card, whatever became of it. */
  async isOnCard(reference: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(ReservedReferenceEntity, { reference });
  }
}

const statusOf = (row: z.output<typeof statusRow>): PublicStatus => ({
  reference: row.reference,
  process: { slug: row.slug, title: row.title },
  status: row.state,
  receivedAt: row.received_at.toISOString(),
  decisionDueAt: row.decision_due_at.toISOString(),
  ...(row.state === 'declined' &&
    row.declined_at && { appealUntil: appealUntil(row.declined_at, row.appeal_days).toISOString() }),
  // PostgreSQL writes times into JSON with its own precision and zone.
  timeline: row.timeline.map(({ state, at }) => ({ state, at: new Date(at).toISOString() })),
  contributionId: row.id,
  contributionVersion: row.version,
  language: row.language,
  answers: (row.answers ?? []).map((answer) => ({ ...answer, at: new Date(answer.at).toISOString() })),
});
