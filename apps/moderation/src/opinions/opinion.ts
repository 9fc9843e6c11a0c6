import type { CaseState, DecisionOutcome } from '@gemeinsam/contracts';

/** What one person said on one version of a case. */
export interface Opinion {
  id: string;
  caseId: string;
  caseVersion: number;
  contributionVersion: number;
  /** A first person's wish to decline; it decides nothing until a second person agrees. */
  proposal: boolean;
  outcome: DecisionOutcome;
  reasonCodes: string[];
  /** The words to the author. */
  message: string;
  givenBy: string;
  givenByName: string;
  givenAt: Date;
}

/**
 * The opinions a person may see. While a proposal to decline waits for a second person, nobody but its author sees
 * its reasons and words: whoever comes second gives their own first.
 */
export function visibleOpinions(
  present: { state: CaseState },
  opinions: readonly Opinion[],
  viewer: string,
): Opinion[] {
  const hidden =
    present.state === 'awaiting-second' ? opinions.filter((opinion) => opinion.proposal).at(-1) : undefined;
  return opinions.map((opinion) =>
    opinion === hidden && opinion.givenBy !== viewer ? { ...opinion, reasonCodes: [], message: '' } : opinion,
  );
}
