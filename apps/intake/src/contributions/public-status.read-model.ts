import type {
  AnswerGiven,
  ContributionState,
  Language,
  PublicStatus,
  TimelineEntry,
} from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { cardNotArrived, contributionNotFound } from './contribution.errors.js';

interface Row {
  id: string;
  reference: string;
  state: ContributionState;
  version: number;
  language: Language;
  received_at: Date;
  decision_due_at: Date;
  slug: string;
  title: { de: string; en: string };
  timeline: TimelineEntry[];
  answers: AnswerGiven[] | null;
}

/** What anyone with the number may see. */
@Injectable()
export class PublicStatuses {
  constructor(private readonly dataSource: DataSource) {}

  async get(reference: string): Promise<PublicStatus> {
    const rows = (await this.dataSource.query(
      `select c.id, c.reference, c.state, c.version, c.language, c.received_at, c.decision_due_at, p.slug,
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
    )) as Row[];
    if (rows[0]) return statusOf(rows[0]);
    return (await this.isOnCard(reference)) ? cardNotArrived() : contributionNotFound();
  }

  /** Whether the number was printed on a card, whatever became of it. */
  async isOnCard(reference: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'select 1 from reserved_references where reference = $1',
      [reference],
    );
    return rows.length > 0;
  }
}

const statusOf = (row: Row): PublicStatus => ({
  reference: row.reference,
  process: { slug: row.slug, title: row.title },
  status: row.state,
  receivedAt: row.received_at.toISOString(),
  decisionDueAt: row.decision_due_at.toISOString(),
  // PostgreSQL writes times into JSON with its own precision and zone.
  timeline: row.timeline.map(({ state, at }) => ({ state, at: new Date(at).toISOString() })),
  contributionId: row.id,
  contributionVersion: row.version,
  language: row.language,
  answers: (row.answers ?? []).map((answer) => ({ ...answer, at: new Date(answer.at).toISOString() })),
});
