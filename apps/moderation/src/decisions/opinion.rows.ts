import type { Opinion } from './opinion.js';

/** A row of `opinions` as the driver gives it. */
export interface OpinionRow {
  id: string;
  case_id: string;
  case_version: number;
  contribution_version: number;
  proposal: boolean;
  outcome: Opinion['outcome'];
  reason_codes: string[];
  message: string;
  given_by: string;
  given_by_name: string;
  given_at: Date;
}

export const opinionOf = (row: OpinionRow): Opinion => ({
  id: row.id,
  caseId: row.case_id,
  caseVersion: row.case_version,
  contributionVersion: row.contribution_version,
  proposal: row.proposal,
  outcome: row.outcome,
  reasonCodes: row.reason_codes,
  message: row.message,
  givenBy: row.given_by,
  givenByName: row.given_by_name,
  givenAt: row.given_at,
});
