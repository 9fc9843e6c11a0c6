import type { DeclineGround, DeclineReason } from '@gemeinsam/contracts';

/** A reason of the catalogue with what a statement of reasons says of it. */
export interface Reason extends DeclineReason {
  ground: DeclineGround;
  category: string;
}

/** One version of the reasons for declining. Decisions name the version they used. */
export interface ReasonCatalogue {
  version: number;
  reasons: Reason[];
}
