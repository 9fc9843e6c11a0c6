import type { Channel, DecisionOutcome, MessageOutcome, Occasion, ReplyWay } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { rowsOf } from '../rows.js';
import { type ContributionFact, derive } from './contribution-fact.js';
import type { Count } from './counts.js';

interface FactRow {
  contribution_id: string;
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
  answers: { messageId: string; occasion: Occasion; way: ReplyWay; outcome: MessageOutcome; at: string }[];
}
const listed = `process, channel, language, district, topic, reply_way, received_at, due_at,
  amended_version, amended_at, case_version, case_opened_at, case_due_at, withdrawn_at, erased_at,
  day, state, outcome, step, waiting_since, due_day, answer_since, answer_due_day`;
const columns = listed.split(/,\s*/);
const replaced = columns.map((column) => `${column} = excluded.${column}`).join(', ');

/** Facts and counters in PostgreSQL. Callers hold the projection lock, so nobody else changes a fact meanwhile. */
@Injectable()
export class ContributionFactStore {
  /** What is known of these contributions; those nobody told of are left out. */
  async load(tx: Tx, contributionIds: readonly string[]): Promise<Map<string, ContributionFact>> {
    if (contributionIds.length === 0) return new Map();
    const rows = await rowsOf<FactRow>(
      tx,
      `select f.*,
         coalesce((select json_agg(json_build_object('decisionId', decision_id, 'version', contribution_version, 'outcome', d.outcome, 'at', decided_at))
                   from decision_facts d where d.contribution_id = f.contribution_id), '[]') as decisions,
         coalesce((select json_agg(json_build_object('messageId', message_id, 'occasion', occasion, 'way', way, 'outcome', a.outcome, 'at', settled_at))
                   from answer_facts a where a.contribution_id = f.contribution_id), '[]') as answers
       from contribution_facts f where f.contribution_id = any($1)`,
      [contributionIds],
    );
    return new Map(rows.map((row) => [row.contribution_id, factOf(row)]));
  }

  /** Keeps facts as they are now, with the decisions and answers that were not there before. */
  async save(tx: Tx, before: readonly ContributionFact[], after: readonly ContributionFact[]): Promise<void> {
    if (after.length === 0) return;
    await tx.query(
      `insert into contribution_facts (contribution_id, ${listed})
       select contribution_id, ${listed} from json_populate_recordset(null::contribution_facts, $1)
       on conflict (contribution_id) do update set ${replaced}`,
      [JSON.stringify(after.map(rowOf))],
    );
    const decisions = after.flatMap((fact, index) =>
      fact.decisions
        .filter((decision) => !before[index]!.decisions.includes(decision))
        .map((decision) => ({
          decision_id: decision.decisionId,
          contribution_id: fact.contributionId,
          contribution_version: decision.version,
          outcome: decision.outcome,
          decided_at: decision.at,
        })),
    );
    if (decisions.length > 0)
      await tx.query(
        `insert into decision_facts select * from json_populate_recordset(null::decision_facts, $1) on conflict (decision_id) do nothing`,
        [JSON.stringify(decisions)],
      );
    const answers = after.flatMap((fact, index) =>
      fact.answers
        .filter((answer) => !before[index]!.answers.includes(answer))
        .map((answer) => ({
          message_id: answer.messageId,
          contribution_id: fact.contributionId,
          occasion: answer.occasion,
          way: answer.way,
          outcome: answer.outcome,
          settled_at: answer.at,
        })),
    );
    if (answers.length > 0)
      await tx.query(
        `insert into answer_facts select * from json_populate_recordset(null::answer_facts, $1)
         on conflict (message_id) do update set way = excluded.way, outcome = excluded.outcome, settled_at = excluded.settled_at`,
        [JSON.stringify(answers)],
      );
  }

  async count(tx: Tx, changes: readonly Count[]): Promise<void> {
    if (changes.length === 0) return;
    await tx.query(
      `insert into daily_counts as c (process, figure, day, key1, key2, key3, count)
       select process, figure, day, key1, key2, key3, count from json_populate_recordset(null::daily_counts, $1)
       on conflict (process, figure, day, key1, key2, key3) do update set count = c.count + excluded.count`,
      [JSON.stringify(changes)],
    );
  }

  async progress(
    tx: Tx,
    handled: readonly { owner: string; events: number; newestAt: string }[],
  ): Promise<void> {
    await tx.query(
      `insert into progress as p (owner, events, newest_at)
       select owner, events, "newestAt" from json_to_recordset($1) as r(owner text, events bigint, "newestAt" timestamptz)
       on conflict (owner) do update set events = p.events + excluded.events, newest_at = greatest(p.newest_at, excluded.newest_at)`,
      [JSON.stringify(handled)],
    );
  }
}

function rowOf(fact: ContributionFact): Record<string, unknown> {
  const { receipt, amended, opened } = fact;
  const derived = derive(fact);
  return {
    contribution_id: fact.contributionId,
    ...(receipt && {
      process: receipt.process,
      channel: receipt.channel,
      language: receipt.language,
      // What a person told of themselves goes with them.
      ...(fact.erasedAt ? {} : { district: receipt.district, topic: receipt.topic }),
      reply_way: receipt.replyWay,
      received_at: receipt.at,
      due_at: receipt.dueAt,
    }),
    ...(amended && { amended_version: amended.version, amended_at: amended.at }),
    ...(opened && { case_version: opened.version, case_opened_at: opened.at, case_due_at: opened.dueAt }),
    withdrawn_at: fact.withdrawnAt,
    erased_at: fact.erasedAt,
    ...(derived && { day: derived.day, state: derived.state, outcome: derived.outcome }),
    ...(derived?.waiting && {
      step: derived.waiting.step,
      waiting_since: derived.waiting.since,
      due_day: derived.waiting.dueDay,
    }),
    ...(derived?.answer && { answer_since: derived.answer.since, answer_due_day: derived.answer.dueDay }),
  };
}

const factOf = (row: FactRow): ContributionFact => ({
  contributionId: row.contribution_id,
  receipt: row.process === null ? null : receiptOf(row),
  amended: row.amended_version === null ? null : { version: row.amended_version, at: row.amended_at! },
  opened:
    row.case_version === null
      ? null
      : { version: row.case_version, at: row.case_opened_at!, dueAt: row.case_due_at! },
  decisions: row.decisions.map((decision) => ({ ...decision, at: new Date(decision.at) })),
  answers: row.answers.map((answer) => ({ ...answer, at: new Date(answer.at) })),
  withdrawnAt: row.withdrawn_at,
  erasedAt: row.erased_at,
});

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
