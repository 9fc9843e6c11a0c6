import { execute, queryEntities, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import { AnswerFactEntity } from './answer-fact.entity.js';
import { ContributionFactEntity } from './contribution-fact.entity.js';
import { type ContributionFact, derive } from './contribution-fact.js';
import type { Count } from './counts.js';
import { DecisionFactEntity } from './decision-fact.entity.js';

const listed = `process, channel, language, district, topic, reply_way, received_at, due_at,
  amended_version, amended_at, case_version, case_opened_at, case_due_at, appealed_at, appeal_due_at, withdrawn_at, erased_at,
  day, state, outcome, step, waiting_since, due_day, answer_since, answer_due_day`;
const columns = listed.split(/,\s*/);
const replaced = columns.map((column) => `${column} = excluded.${column}`).join(', ');

/** Facts and counters in PostgreSQL. Callers hold the projection lock, so nobody else changes a fact meanwhile. */
@Injectable()
export class ContributionFactStore {
  /** What is known of these contributions; those nobody told of are left out. */
  async load(tx: Tx, contributionIds: readonly string[]): Promise<Map<string, ContributionFact>> {
    if (contributionIds.length === 0) return new Map();
    // By hand: asked for every event, and building the statements each time costs more than carrying them out.
    const rows = <Fact extends object>(target: EntityTarget<Fact>, table: string): Promise<Fact[]> =>
      queryEntities(tx, target, `select * from ${table} where contribution_id = any($1)`, [contributionIds]);
    const facts = await rows(ContributionFactEntity, 'contribution_facts');
    const decisions = byContribution(await rows(DecisionFactEntity, 'decision_facts'));
    const answers = byContribution(await rows(AnswerFactEntity, 'answer_facts'));
    return new Map(
      facts.map((fact) => [
        fact.contributionId,
        factOf(fact, decisions.get(fact.contributionId) ?? [], answers.get(fact.contributionId) ?? []),
      ]),
    );
  }

  /** Keeps facts as they are now, with the decisions and answers that were not there before. */
  async save(tx: Tx, before: readonly ContributionFact[], after: readonly ContributionFact[]): Promise<void> {
    if (after.length === 0) return;
    await execute(
      tx,
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
          appeal: decision.appeal,
        })),
    );
    if (decisions.length > 0)
      await execute(
        tx,
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
      await execute(
        tx,
        `insert into answer_facts select * from json_populate_recordset(null::answer_facts, $1)
         on conflict (message_id) do update set way = excluded.way, outcome = excluded.outcome, settled_at = excluded.settled_at`,
        [JSON.stringify(answers)],
      );
  }

  async count(tx: Tx, changes: readonly Count[]): Promise<void> {
    if (changes.length === 0) return;
    await execute(
      tx,
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
    await execute(
      tx,
      `insert into progress as p (owner, events, newest_at)
       select owner, events, "newestAt" from json_to_recordset($1) as r(owner text, events bigint, "newestAt" timestamptz)
       on conflict (owner) do update set events = p.events + excluded.events, newest_at = greatest(p.newest_at, excluded.newest_at)`,
      [JSON.stringify(handled)],
    );
  }
}

function rowOf(fact: ContributionFact): Record<string, unknown> {
  const { receipt, amended, opened, appealed } = fact;
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
    ...(appealed && { appealed_at: appealed.at, appeal_due_at: appealed.dueAt }),
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

function byContribution<Row extends { contributionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.contributionId, [...(grouped.get(row.contributionId) ?? []), row]);
  return grouped;
}

const factOf = (
  row: ContributionFactEntity,
  decisions: readonly DecisionFactEntity[],
  answers: readonly AnswerFactEntity[],
): ContributionFact => ({
  contributionId: row.contributionId,
  receipt: row.process === null ? null : receiptOf(row),
  amended: row.amendedVersion === null ? null : { version: row.amendedVersion, at: row.amendedAt! },
  opened:
    row.caseVersion === null
      ? null
      : { version: row.caseVersion, at: row.caseOpenedAt!, dueAt: row.caseDueAt! },
  appealed: row.appealedAt === null ? null : { at: row.appealedAt, dueAt: row.appealDueAt! },
  decisions: decisions.map(({ decisionId, contributionVersion, outcome, decidedAt, appeal }) => ({
    decisionId,
    version: contributionVersion,
    outcome,
    at: decidedAt,
    appeal,
  })),
  answers: answers.map(({ messageId, occasion, way, outcome, settledAt }) => ({
    messageId,
    occasion,
    way,
    outcome,
    at: settledAt,
  })),
  withdrawnAt: row.withdrawnAt,
  erasedAt: row.erasedAt,
});

const receiptOf = (row: ContributionFactEntity): ContributionFact['receipt'] => ({
  process: row.process!,
  channel: row.channel!,
  language: row.language!,
  district: row.district,
  topic: row.topic,
  replyWay: row.replyWay!,
  at: row.receivedAt!,
  dueAt: row.dueAt!,
});
