import type { Answers, PaperFieldCounts, PaperFieldTask, ProcessView } from '@gemeinsam/contracts';
import type { VerifyPlace } from './verify-address.js';

/** What was put in and not taken. */
export interface Attempt {
  value?: Answers[string];
  nothing?: boolean;
  picked?: string;
  error?: string;
}

export interface FieldPageProps {
  task: PaperFieldTask;
  counts: PaperFieldCounts;
  process: ProcessView;
  place: VerifyPlace;
  /** The whole page instead of the field. */
  wholePage?: boolean;
  attempt?: Attempt;
  /** What has just been done elsewhere; said once. */
  done?: string | undefined;
  /** The sheet that was just sent or put away: this tab keeps nothing of it any more. */
  received?: string | undefined;
}
