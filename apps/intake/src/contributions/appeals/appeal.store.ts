import { defaultAppealDays } from '@gemeinsam/contracts';
import { queryRow, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AppealEntity } from './appeal.entity.js';
import type { Appeal } from './appeal.js';

/** Of contribution `c` and its process `p`: when it was declined last, and within how many days that can be appealed against. */
export const declinedAt = `(select max(t.at) from timeline_entries t where t.contribution_id = c.id and t.state = 'declined')`;
export const appealDays = `coalesce((p.settings->>'appealDays')::int, ${defaultAppealDays})`;

const termsRow = z.object({
  declined_at: z.date().nullable(),
  appeal_days: z.int(),
  decision_days: z.int(),
});

/** Where appeals are kept. Call it with the contribution locked. */
@Injectable()
export class AppealStore {
  async of(tx: Tx, contributionId: string): Promise<Appeal | undefined> {
    return (await tx.findOneBy(AppealEntity, { contributionId })) ?? undefined;
  }

  async add(tx: Tx, appeal: Appeal): Promise<void> {
    await tx.insert(AppealEntity, appeal);
  }

  /** What its process says of appeals, and when the contribution was declined. */
  async terms(
    tx: Tx,
    contributionId: string,
  ): Promise<{ declinedAt: Date | null; appealDays: number; decisionDays: number } | undefined> {
    const row = await queryRow(
      tx,
      termsRow,
      `select ${declinedAt} as declined_at, ${appealDays} as appeal_days, (p.settings->>'decisionDays')::int as decision_days
       from contributions c join processes p on p.id = c.process_id where c.id = $1`,
      [contributionId],
    );
    return (
      row && { declinedAt: row.declined_at, appealDays: row.appeal_days, decisionDays: row.decision_days }
    );
  }
}
