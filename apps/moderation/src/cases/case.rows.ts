import type { Case } from './case.js';

/** A row of `cases` as the driver gives it. */
export interface CaseRow {
  id: string;
  contribution_id: string;
  process: string;
  channel: Case['channel'];
  language: Case['language'];
  district: string | null;
  topic: string | null;
  state: Case['state'];
  version: number;
  contribution_version: number;
  received_at: Date;
  due_at: Date;
  last_change: Case['lastChange'];
  outcome: NonNullable<Case['outcome']> | null;
  proposed_by: string | null;
  held_by: string | null;
  holder_name: string | null;
  held_until: Date | null;
}

export function caseOf(row: CaseRow): Case {
  return {
    id: row.id,
    contributionId: row.contribution_id,
    process: row.process,
    channel: row.channel,
    language: row.language,
    ...(row.district === null ? {} : { district: row.district }),
    ...(row.topic === null ? {} : { topic: row.topic }),
    receivedAt: row.received_at,
    dueAt: row.due_at,
    state: row.state,
    version: row.version,
    contributionVersion: row.contribution_version,
    lastChange: row.last_change,
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.proposed_by === null ? {} : { proposedBy: row.proposed_by }),
    ...(row.held_by === null || row.held_until === null
      ? {}
      : { lease: { heldBy: row.held_by, holderName: row.holder_name ?? '', until: row.held_until } }),
  };
}
