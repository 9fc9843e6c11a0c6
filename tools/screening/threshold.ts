/** At most this share of the civic texts that the threshold is set by may be flagged. */
export const falseAlarmBar = 0.03;

/**
 * The lowest threshold, in whole thousandths, at which at most `falseAlarmBar` of these scores are flagged. All of them belong to
 * texts that shall not be.
 */
export function thresholdFor(civicScores: readonly number[]): number {
  const highestFirst = [...civicScores].sort((one, other) => other - one);
  const allowed = Math.floor(civicScores.length * falseAlarmBar);
  // The first that may not be flagged any more.
  const quiet = highestFirst[allowed] ?? 0;
  return Math.min(0.999, (Math.floor(quiet * 1000) + 1) / 1000);
}
