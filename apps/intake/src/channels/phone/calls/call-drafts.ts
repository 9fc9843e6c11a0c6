import type { Draft, Language, StaffName } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';

export interface CallToWriteDown {
  id: string;
  /** Slug; the first open process when absent. */
  process?: string;
  language?: Language;
  /** E.164; absent when withheld. */
  caller?: string;
}

export interface UnsentDraft {
  id: string;
  callId: string | null;
}

/** What a call needs of the drafts: each incoming call has one from the first ring. */
export abstract class CallDrafts {
  /** Opens the draft of a call, owned by nobody yet; the one that exists when asked again. `undefined`: no process is open. */
  abstract openFor(tx: Tx, call: CallToWriteDown): Promise<string | undefined>;
  /** Whoever answered goes on with it, unless somebody has taken it already. */
  abstract ownFor(tx: Tx, callId: string, owner: StaffName): Promise<void>;
  /** Nothing will come of the call: puts its draft away, or deletes it when nothing was typed. */
  abstract endFor(tx: Tx, callId: string): Promise<void>;
  /** The draft a call has now, if any: `endFor` may have deleted it. */
  abstract idFor(tx: Tx, callId: string): Promise<string | undefined>;
  /** Who writes in the draft of a call, and whether it is still written in; undefined without a draft. */
  abstract writerFor(tx: Tx, callId: string): Promise<{ owner?: StaffName; isOpen: boolean } | undefined>;
  /** The number that was typed into the draft of a call (E.164): what a caller says whose number is withheld. */
  abstract numberFor(tx: Tx, callId: string): Promise<string | undefined>;
  /** The unsent drafts of these calls and of this contribution's author. */
  abstract unsentOf(tx: Tx, contributionId: string, callIds: readonly string[]): Promise<UnsentDraft[]>;
  /** Deletes drafts; whoever does so has locked their calls. */
  abstract remove(tx: Tx, draftIds: readonly string[]): Promise<void>;
  /** The draft as its agent sees it, read after the transaction that opened it. */
  abstract view(draftId: string): Promise<Draft>;
}
