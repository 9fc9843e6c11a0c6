import { execute, newId, queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Noticed } from './screen-text.js';
import { HintEntity } from './hint.entity.js';

/** A version of a contribution that somebody looks through now. */
export interface Claim {
  caseId: string;
  contributionId: string;
  contributionVersion: number;
  /** Recognisers that have seen it, as `idOf` names them. */
  done: string[];
  failures: number;
}

const claimRow = z.object({
  caseId: z.string(),
  contributionId: z.string(),
  contributionVersion: z.int(),
  done: z.array(z.string()),
  failures: z.int(),
});
const presentRow = z.object({ done: z.array(z.string()), isPresent: z.boolean() });

/** What can be read as it was written: neither gone nor replaced by what everybody reads. */
const readable = `c.state <> 'closed' and (c.state <> 'decided' or c.outcome <> 'published-redacted')`;

/** Where it is kept which texts were looked through, and what was noticed. */
@Injectable()
export class ScreeningStore {
  /**
   * Claims up to `limit` cases in one of these states whose present version some of these recognisers have not seen, until `until`:
   * those that none has seen before the others, the oldest promise first. Whoever takes or decides a case at this moment is not held up by it.
   */
  async claim(
    tx: Tx,
    wanted: {
      states: readonly string[];
      /** As `idOf` names them. */
      recognisers: readonly string[];
      plan: string;
      now: Date;
      until: Date;
      limit: number;
    },
  ): Promise<Claim[]> {
    return queryRows(
      tx,
      claimRow,
      `with next as (
         select c.id, c.contribution_id, c.contribution_version from cases c
         left join screenings s on s.case_id = c.id and s.contribution_version = c.contribution_version
         where c.state = any ($1) and ${readable}
           and (s.case_id is null or (s.plan <> $2 and s.next_at <= $3 and not s.done @> $6))
         order by s.case_id is not null, c.due_at, c.id limit $5 for key share of c skip locked
       ), claimed as (
         insert into screenings as s (case_id, contribution_version, next_at)
         select id, contribution_version, $4 from next
         on conflict (case_id, contribution_version) do update set next_at = excluded.next_at where s.next_at <= $3
         returning s.case_id, s.done, s.failures
       )
       select next.id as "caseId", next.contribution_id as "contributionId",
         next.contribution_version as "contributionVersion", claimed.done, claimed.failures
       from claimed join next on next.id = claimed.case_id`,
      [wanted.states, wanted.plan, wanted.now, wanted.until, wanted.limit, wanted.recognisers],
    );
  }

  /** Gives claims back that nobody got to; the next round may have them. */
  async release(tx: Tx, claims: readonly Claim[], nextAt: Date): Promise<void> {
    await execute(
      tx,
      `update screenings set next_at = $3 from unnest($1::uuid[], $2::int[]) as given (case_id, contribution_version)
       where screenings.case_id = given.case_id and screenings.contribution_version = given.contribution_version`,
      [
        claims.map(({ caseId }) => caseId),
        claims.map(({ contributionVersion }) => contributionVersion),
        nextAt,
      ],
    );
  }

  /**
   * Keeps what was noticed, each recogniser's once: of those that have seen this version meanwhile nothing is kept again. Where
   * the case is closed or its text another one by now, nothing is kept at all.
   */
  async keep(
    tx: Tx,
    { caseId, contributionVersion }: Claim,
    pass: {
      at: Date;
      noticed: readonly (Noticed & { by: string })[];
      done: readonly string[];
      failed: readonly string[];
      failures: number;
      plan: string;
      nextAt: Date;
    },
  ): Promise<void> {
    const present = await queryRow(
      tx,
      presentRow,
      `select s.done, c.contribution_version = s.contribution_version and ${readable} as "isPresent"
       from screenings s join cases c on c.id = s.case_id
       where s.case_id = $1 and s.contribution_version = $2 for update of s for key share of c`,
      [caseId, contributionVersion],
    );
    if (!present?.isPresent) return;
    const before = new Set(present.done);
    const hints = pass.noticed.filter(({ by }) => !before.has(by));
    await execute(
      tx,
      `update screenings set done = $3, failed = $4, failures = $5, plan = $6, next_at = $7
       where case_id = $1 and contribution_version = $2`,
      [
        caseId,
        contributionVersion,
        [...new Set([...before, ...pass.done])],
        pass.failed,
        pass.failures,
        pass.plan,
        pass.nextAt,
      ],
    );
    if (hints.length === 0) return;
    await tx.insert(
      HintEntity,
      hints.map(({ recogniser, version, kind, field, passage, score, why }) => ({
        id: newId(),
        caseId,
        contributionVersion,
        recogniser,
        recogniserVersion: version,
        kind,
        field: field ?? null,
        startAt: passage?.start ?? null,
        endAt: passage?.end ?? null,
        score,
        why,
        at: pass.at,
      })),
    );
  }
}
