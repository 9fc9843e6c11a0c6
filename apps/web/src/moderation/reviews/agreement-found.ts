import type { AgreementReport, DifferingReviews } from '@gemeinsam/contracts';

/** Which days the decisions are of; both included. */
export interface Days {
  from?: string;
  to?: string;
}
export interface AgreementFound {
  report: AgreementReport;
  differing: DifferingReviews;
}

/** As many differing reviews as one page shows. */
export const differingPage = 25;
