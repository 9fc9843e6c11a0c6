import type { CaseState, Channel, DecisionOutcome, Language } from '@gemeinsam/contracts';
import { holderAt, type Leased, leaseUntil } from '@gemeinsam/persistence/lease';

/** What raised the version of a case; told to whoever decides on an older one. */
export type CaseChange =
  | 'opened'
  | 'amended'
  | 'appealed'
  | 'decline-proposed'
  | 'answered'
  | 'referred'
  | 'decided'
  | 'taken-back'
  | 'closed';

export interface Lease {
  heldBy: string;
  holderName: string;
  until: Date;
}

/** A contribution as it goes through moderation. Nothing in it is personal to its author. */
export interface Case extends Leased {
  readonly id: string;
  readonly contributionId: string;
  readonly process: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly district: string | null;
  readonly topic: string | null;
  readonly receivedAt: Date;
  /** Of the decision on the appeal, once there is one. */
  dueAt: Date;
  /** Written by the steps of `case.states.ts` alone. */
  readonly state: CaseState;
  version: number;
  contributionVersion: number;
  /** How often this version of the contribution has come to be decided: 1, and one more with each appeal. */
  round: number;
  lastChange: CaseChange;
  /** Of the last decision that was told. */
  outcome: DecisionOutcome | null;
  /** Who proposed to decline, as long as that is not settled. */
  proposedBy: string | null;
  /** Who answered that, as long as the two compare. */
  answeredBy: string | null;
  /** Who gave an opinion before its author appealed; they have no part in what is decided on the appeal. */
  decidedBefore: string[];
  holderName: string | null;
}

/** Whether its author appeals against a decline. */
export const isAppealed = ({ round }: Pick<Case, 'round'>): boolean => round > 1;

/** The lease that counts now, if any. */
export function leaseAt(present: Leased & Pick<Case, 'holderName'>, now: Date): Lease | undefined {
  const heldBy = holderAt(present, now);
  if (heldBy === undefined || present.heldUntil === null) return undefined;
  return { heldBy, holderName: present.holderName ?? '', until: present.heldUntil };
}

export function newLease(heldBy: string, holderName: string, now: Date): Lease {
  return { heldBy, holderName, until: leaseUntil(now) };
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
