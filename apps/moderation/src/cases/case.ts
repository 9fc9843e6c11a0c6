import type { CaseState, Channel, DecisionOutcome, Language } from '@gemeinsam/contracts';

/** How long a moderator holds a case without a sign of life. */
export const leaseMinutes = 5;

/** What raised the version of a case; told to whoever decides on an older one. */
export type CaseChange = 'opened' | 'amended' | 'decline-proposed' | 'contradicted' | 'decided' | 'closed';

export interface Lease {
  heldBy: string;
  holderName: string;
  until: Date;
}

/** A contribution as it goes through moderation. Nothing in it is personal to its author. */
export interface Case {
  readonly id: string;
  readonly contributionId: string;
  readonly process: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly district: string | null;
  readonly topic: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** Written by the steps of `case.states.ts` alone. */
  readonly state: CaseState;
  version: number;
  contributionVersion: number;
  /** How often this version of the contribution has come to be decided: 1, and one more with each appeal. */
  round: number;
  lastChange: CaseChange;
  /** Of the last decision. */
  outcome: DecisionOutcome | null;
  /** Who proposed to decline, as long as that is not settled. */
  proposedBy: string | null;
  heldBy: string | null;
  holderName: string | null;
  heldUntil: Date | null;
}

/** The lease that counts now, if any. */
export function leaseAt(
  { heldBy, holderName, heldUntil }: Pick<Case, 'heldBy' | 'holderName' | 'heldUntil'>,
  now: Date,
): Lease | undefined {
  if (heldBy === null || heldUntil === null || heldUntil <= now) return undefined;
  return { heldBy, holderName: holderName ?? '', until: heldUntil };
}

export function newLease(heldBy: string, holderName: string, now: Date): Lease {
  return { heldBy, holderName, until: new Date(now.getTime() + leaseMinutes * 60_000) };
}

export function hold(present: Case, lease: Lease): void {
  present.heldBy = lease.heldBy;
  present.holderName = lease.holderName;
  present.heldUntil = lease.until;
}

export function letGo(present: Case): void {
  present.heldBy = null;
  present.holderName = null;
  present.heldUntil = null;
}
