import type { CallDirection, HangupCause } from '@gemeinsam/contracts';

/** A report in our words, whichever telephone system sent it. */
export interface TranslatedReport {
  kind: 'ring' | 'answer' | 'hangup';
  callId: string;
  direction?: CallDirection;
  from?: string;
  to?: string;
  queue?: string;
  /** Whom the call rings at, as the telephone system names them: extensions, logins, names. */
  ringsAt: string[];
  /** Who answered, the most exact name first. */
  answeredBy: string[];
  cause?: HangupCause;
}

export type Translation =
  | { report: TranslatedReport }
  /** `wrong-direction` is the one thing that is refused. */
  | { refused: 'wrong-direction' }
  /** Taken and forgotten: an event that tells nothing about a call, or names none. */
  | { ignored: 'unknown-event' | 'no-call-id' };
