import type { CaseState, DecisionOutcome, Redaction } from '@gemeinsam/contracts';

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
  /** What is to be blacked out; empty unless it is published so. */
  redactions: Redaction[];
  /** What its author told the lead when the two could not agree; for the office, mostly empty. */
  referral: string;
  givenBy: string;
  givenByName: string;
  givenAt: Date;
  /** When it was taken back; it counts no more since. */
  takenBackAt: Date | null;
  /** Who took it back, and their name; unknown of what was taken back before this was kept. */
  takenBackBy: string | null;
  takenBackByName: string | null;
}

/** The proposal to decline that waits for a second person. */
const openProposal = (opinions: readonly Opinion[]): Opinion | undefined =>
  opinions.findLast(({ proposal, takenBackAt }) => proposal && takenBackAt === null);

/** The two opinions that are compared: the proposal to decline and the answer to it. */
export function comparedOpinions(opinions: readonly Opinion[]): readonly [Opinion, Opinion] {
  const [first, second] = opinions.filter(({ takenBackAt }) => takenBackAt === null).slice(-2);
  if (!first?.proposal || !second) throw new Error('two opinions are compared that are not there');
  return [first, second];
}

/** Whether an opinion answers a wish to decline the same words: it is compared with it, and decides nothing alone. */
export function isAnswer(opinion: Opinion, opinions: readonly Opinion[]): boolean {
  const before = opinions
    .slice(0, opinions.indexOf(opinion))
    .findLast(({ takenBackAt }) => takenBackAt === null);
  return before?.proposal === true && before.contributionVersion === opinion.contributionVersion;
}

/** Whether two opinions come to the same: the outcome and the reasons, whatever the words. */
export const areAlike = (one: Opinion, other: Opinion): boolean =>
  one.outcome === other.outcome &&
  [...one.reasonCodes].sort().join() === [...other.reasonCodes].sort().join();

/**
 * The opinions a person may see. While a proposal to decline waits for a second person, nobody but its author sees
 * its reasons and words, nor why that author wished to decline before: whoever comes second gives their own first.
 * What was taken back is hidden from when a case is open, for whoever reads it then may come second.
 */
export function visibleOpinions(
  present: { state: CaseState },
  opinions: readonly Opinion[],
  viewer: string,
): Opinion[] {
  const proposal = present.state === 'awaiting-second' ? openProposal(opinions) : undefined;
  const since = proposal ? opinions.indexOf(proposal) : opinions.length;
  const undecided = present.state === 'open' || present.state === 'awaiting-second';
  const isHidden = (opinion: Opinion, index: number): boolean =>
    index >= since ||
    (undecided && opinion.takenBackAt !== null) ||
    (opinion.givenBy === proposal?.givenBy && opinion.outcome === 'declined');
  return opinions.map((opinion, index) =>
    opinion.givenBy !== viewer && isHidden(opinion, index)
      ? { ...opinion, reasonCodes: [], message: '', redactions: [], referral: '' }
      : opinion,
  );
}
