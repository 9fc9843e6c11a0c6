import type { Answers, Channel, ContributionState } from '@gemeinsam/contracts';

/** A contribution while its state changes; nobody else changes it meanwhile. `contributionStates` alone changes its state. */
export interface Contribution {
  id: string;
  reference: string;
  state: ContributionState;
  /** Goes up when the author adds to it. */
  version: number;
  processId: string;
  formVersion: number;
  answers: Answers;
  /** The contribution it supports. */
  supports: string | null;
}

export interface Amendment {
  /** Version of the contribution that this made. */
  version: number;
  text: string;
  channel: Channel;
  at: Date;
}
