import {
  declineGroundSchema,
  decisionOutcomeSchema,
  localizedTextSchema,
  redactionReasonSchema,
  type DecisionWords,
} from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const wordsRow = z.object({
  decisionId: z.uuid(),
  contributionId: z.uuid(),
  outcome: decisionOutcomeSchema,
  message: z.string(),
  redactionReasons: z.array(redactionReasonSchema),
  grounds: z.array(declineGroundSchema),
  decidedAt: z.date(),
  reasons: z.array(
    z.object({ code: z.string(), text: localizedTextSchema, explanation: localizedTextSchema }),
  ),
});

/** The words that belong to decisions that were told, oldest first; no moderator is named. */
@Injectable()
export class DecisionsInWords {
  constructor(private readonly dataSource: DataSource) {}

  async of(contributionIds: string[]): Promise<DecisionWords[]> {
    const rows = await queryRows(
      this.dataSource,
      wordsRow,
      `select d.id as "decisionId", d.contribution_id as "contributionId", d.outcome, d.message, d.grounds,
              array(select distinct one->>'reason' from jsonb_array_elements(d.redactions) as one) as "redactionReasons",
              d.decided_at as "decidedAt",
              coalesce((
                select jsonb_agg(jsonb_build_object('code', r.code, 'text', r.text, 'explanation', r.explanation) order by r.position)
                from reasons r where r.catalogue_version = d.catalogue_version and r.code = any (d.reason_codes)
              ), '[]') as reasons
       from decisions d where d.contribution_id = any ($1::uuid[]) and d.told_at is not null order by d.decided_at, d.id`,
      [contributionIds],
    );
    return rows.map(({ redactionReasons, grounds, ...row }) => ({
      ...row,
      ...(grounds.length > 0 && { grounds }),
      ...(redactionReasons.length > 0 && { redactionReasons }),
      decidedAt: row.decidedAt.toISOString(),
    }));
  }
}
