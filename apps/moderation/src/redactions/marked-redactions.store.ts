import type { Redaction } from '@gemeinsam/contracts';
import { execute, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MarkedRedactionsEntity } from './marked-redactions.entity.js';

/** Whose marks, in which version of the contribution. */
export interface Marking {
  caseId: string;
  markedBy: string;
  contributionVersion: number;
}

/** Where it is kept what people have marked. Each has marks of their own: whoever gives a second opinion sees none. */
@Injectable()
export class MarkedRedactionsStore {
  async of(from: EntityManager, marking: Marking): Promise<Redaction[]> {
    const { caseId, markedBy, contributionVersion } = marking;
    const found = await from.findOneBy(MarkedRedactionsEntity, { caseId, markedBy, contributionVersion });
    return found?.redactions ?? [];
  }

  /** Keep with the case locked. Marks of another version are given up. */
  async keep(tx: Tx, marking: Marking, redactions: readonly Redaction[]): Promise<void> {
    await execute(
      tx,
      `insert into marked_redactions (case_id, marked_by, contribution_version, redactions) values ($1, $2, $3, $4)
       on conflict (case_id, marked_by) do update
         set contribution_version = excluded.contribution_version, redactions = excluded.redactions`,
      [marking.caseId, marking.markedBy, marking.contributionVersion, JSON.stringify(redactions)],
    );
  }
}
