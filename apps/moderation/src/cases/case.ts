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
  readonly district?: string;
  readonly topic?: string;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  state: CaseState;
  version: number;
  contributionVersion: number;
  lastChange: CaseChange;
  outcome?: DecisionOutcome;
  /** Who proposed to decline, as long as that is not settled. */
  proposedBy?: string;
  lease?: Lease;
}

/** The lease that counts now, if any. */
export function leaseAt(held: Pick<Case, 'lease'>, now: Date): Lease | undefined {
  return held.lease && held.lease.until > now ? held.lease : undefined;
}

export function newLease(heldBy: string, holderName: string, now: Date): Lease {
  return { heldBy, holderName, until: new Date(now.getTime() + leaseMinutes * 60_000) };
}
