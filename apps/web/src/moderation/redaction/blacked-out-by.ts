import type { CaseDetail, Redaction } from '@gemeinsam/contracts';
import { standingOf } from '../standing-opinion.js';

/** What a decision that can still be taken back is going to black out; undefined when everybody was told, or it blacks nothing out. */
export const blackedOutBy = (detail: CaseDetail): Redaction[] | undefined =>
  detail.state === 'revocable' ? standingOf(detail).stands?.redactions : undefined;
