import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { Decision } from './decision.js';
import { DecisionStore } from './decision.store.js';
import type { Opinion } from './opinion.js';
import { opinionOf, type OpinionRow } from './opinion.rows.js';

interface DecisionRow {
  id: string;
  case_id: string;
  contribution_id: string;
  contribution_version: number;
  outcome: Decision['outcome'];
  reason_codes: string[];
  catalogue_version: number;
  message: string;
  grounds: string[];
  categories: string[];
  decided_by: string[];
  decided_at: Date;
}

/** Opinions and decisions in PostgreSQL. */
@Injectable()
export class PgDecisionStore extends DecisionStore {
  async addOpinion(tx: Tx, opinion: Opinion): Promise<void> {
    await tx.query(
      `insert into opinions (id, case_id, case_version, contribution_version, proposal, outcome, reason_codes, message,
                             given_by, given_by_name, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        opinion.id,
        opinion.caseId,
        opinion.caseVersion,
        opinion.contributionVersion,
        opinion.proposal,
        opinion.outcome,
        opinion.reasonCodes,
        opinion.message,
        opinion.givenBy,
        opinion.givenByName,
        opinion.givenAt,
      ],
    );
  }

  async opinions(tx: Tx, caseId: string): Promise<Opinion[]> {
    const rows = (await tx.query('select * from opinions where case_id = $1 order by case_version', [
      caseId,
    ])) as OpinionRow[];
    return rows.map(opinionOf);
  }

  async addDecision(tx: Tx, decision: Decision): Promise<void> {
    await tx.query(
      `insert into decisions (id, case_id, contribution_id, contribution_version, outcome, reason_codes,
                              catalogue_version, message, grounds, categories, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        decision.id,
        decision.caseId,
        decision.contributionId,
        decision.contributionVersion,
        decision.outcome,
        decision.reasonCodes,
        decision.catalogueVersion,
        decision.message,
        decision.grounds,
        decision.categories,
        decision.decidedBy,
        decision.decidedAt,
      ],
    );
  }

  async decision(tx: Tx, caseId: string, contributionVersion: number): Promise<Decision | undefined> {
    const rows = (await tx.query('select * from decisions where case_id = $1 and contribution_version = $2', [
      caseId,
      contributionVersion,
    ])) as DecisionRow[];
    return rows[0] && decisionOf(rows[0]);
  }

  async deleteWords(tx: Tx, caseId: string): Promise<void> {
    await tx.query(`update opinions set message = '' where case_id = $1`, [caseId]);
    await tx.query(`update decisions set message = '' where case_id = $1`, [caseId]);
  }
}

const decisionOf = (row: DecisionRow): Decision => ({
  id: row.id,
  caseId: row.case_id,
  contributionId: row.contribution_id,
  contributionVersion: row.contribution_version,
  outcome: row.outcome,
  reasonCodes: row.reason_codes,
  catalogueVersion: row.catalogue_version,
  message: row.message,
  grounds: row.grounds,
  categories: row.categories,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
});
