import type { Channel, DecisionOutcome, MessageOutcome, Occasion, ReplyWay } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { rowsOf } from '../rows.js';
import { type Answer, type ContributionFact, type Decision, derive, unknownFact } from './contribution-fact.js';
import type { Count } from './counts.js';

interface FactRow {
  process: string | null;
  channel: Channel | null;
  language: string | null;
  district: string | null;
  topic: string | null;
  reply_way: ReplyWay | null;
  received_at: Date | null;
  due_at: Date | null;
  amended_version: number | null;
  amended_at: Date | null;
  case_version: number | null;
  case_opened_at: Date | null;
  case_due_at: Date | null;
  withdrawn_at: Date | null;
  erased_at: Date | null;
  decisions: { decisionId: string; version: number; outcome: DecisionOutcome; at: string }[];
  answers: { messageId: string; occasion: Occasion; way: ReplyWay; outcome: MessageOutcome }[];
}

/** Facts and counters in PostgreSQL. Callers hold the projection lock, so nobody else changes a fact meanwhile. */
@Injectable()
export class ContributionFactStore {
  async load(tx: Tx, contributionId: string): Promise<ContributionFact> {
    const [row] = await rowsOf<FactRow>(
      tx,
      `select f.*,
         coalesce((select json_agg(json_build_object('decisionId', decision_id, 'version', contribution_version, 'outcome', d.outcome, 'at', decided_at))
                   from decision_facts d where d.contribution_id = $1), '[]') as decisions,
         coalesce((select json_agg(json_build_object('messageId', message_id, 'occasion', occasion, 'way', way, 'outcome', a.outcome))
                   from answer_facts a where a.contribution_id = $1), '[]') as answers
       from (select $1::uuid as id) asked left join contribution_facts f on f.contribution_id = asked.id`,
      [contributionId],
    );
    return row ? factOf(contributionId, row) : unknownFact(contributionId);
  }

  /** Keeps the fact and what it changes in the counters, in one statement. */
  async save(tx: Tx, fact: ContributionFact, changes: readonly Count[]): Promise<void> {
    const { receipt, amended, opened } = fact;
    const derived = derive(fact);
    const column = <K extends keyof Count>(key: K): Count[K][] => changes.map((change) => change[key]);
    await tx.query(
      `with counted as (
         insert into daily_counts as c (process, figure, day, key1, key2, key3, count)
         select * from unnest($24::text[], $25::text[], $26::date[], $27::text[], $28::text[], $29::text[], $30::int[])
         on conflict (process, figure, day, key1, key2, key3) do update set count = c.count + excluded.count)
       insert into contribution_facts (contribution_id, process, channel, language, district, topic, reply_way, received_at, due_at,
         amended_version, amended_at, case_version, case_opened_at, case_due_at, withdrawn_at, erased_at,
         day, state, outcome, step, waiting_since, due_day, answer_since, answer_due_day)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $31)
       on conflict (contribution_id) do update set
         process = excluded.process, channel = excluded.channel, language = excluded.language, district = excluded.district,
         topic = excluded.topic, reply_way = excluded.reply_way, received_at = excluded.received_at, due_at = excluded.due_at,
         amended_version = excluded.amended_version, amended_at = excluded.amended_at, case_version = excluded.case_version,
         case_opened_at = excluded.case_opened_at, case_due_at = excluded.case_due_at, withdrawn_at = excluded.withdrawn_at,
         erased_at = excluded.erased_at, day = excluded.day, state = excluded.state, outcome = excluded.outcome, step = excluded.step,
         waiting_since = excluded.waiting_since, due_day = excluded.due_day, answer_since = excluded.answer_since,
         answer_due_day = excluded.answer_due_day`,
      [
        ...[fact.contributionId, receipt?.process, receipt?.channel, receipt?.language],
        // What a person told of themselves goes with them.
        ...[fact.erasedAt ? null : receipt?.district, fact.erasedAt ? null : receipt?.topic],
        ...[receipt?.replyWay, receipt?.at, receipt?.dueAt, amended?.version, amended?.at, opened?.version, opened?.at, opened?.dueAt],
        ...[fact.withdrawnAt, fact.erasedAt, derived?.day, derived?.state, derived?.outcome],
        ...[derived?.waiting?.step, derived?.waiting?.since, derived?.waiting?.dueDay, derived?.answer?.since],
        ...[column('process'), column('figure'), column('day'), column('key1'), column('key2'), column('key3'), column('count')],
        derived?.answer?.dueDay,
      ].map((value) => value ?? null),
    );
  }

  async addDecision(tx: Tx, contributionId: string, decision: Decision): Promise<void> {
    await tx.query(
      `insert into decision_facts (decision_id, contribution_id, contribution_version, outcome, decided_at) values ($1, $2, $3, $4, $5)
       on conflict (decision_id) do nothing`,
      [decision.decisionId, contributionId, decision.version, decision.outcome, decision.at],
    );
  }

  /** A message that is settled again, like a letter that came back, counts with its last outcome. */
  async setAnswer(tx: Tx, contributionId: string, answer: Answer, settledAt: Date): Promise<void> {
    await tx.query(
      `insert into answer_facts (message_id, contribution_id, occasion, way, outcome, settled_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (message_id) do update set way = excluded.way, outcome = excluded.outcome, settled_at = excluded.settled_at`,
      [answer.messageId, contributionId, answer.occasion, answer.way, answer.outcome, settledAt],
    );
  }
}

function factOf(contributionId: string, row: FactRow): ContributionFact {
  return {
    contributionId,
    receipt: row.process === null ? null : receiptOf(row),
    amended: row.amended_version === null ? null : { version: row.amended_version, at: row.amended_at! },
    opened: row.case_version === null ? null : { version: row.case_version, at: row.case_opened_at!, dueAt: row.case_due_at! },
    decisions: row.decisions.map((decision) => ({ ...decision, at: new Date(decision.at) })),
    answers: row.answers,
    withdrawnAt: row.withdrawn_at,
    erasedAt: row.erased_at,
  };
}

const receiptOf = (row: FactRow): ContributionFact['receipt'] => ({
  process: row.process!,
  channel: row.channel!,
  language: row.language!,
  district: row.district,
  topic: row.topic,
  replyWay: row.reply_way!,
  at: row.received_at!,
  dueAt: row.due_at!,
});
