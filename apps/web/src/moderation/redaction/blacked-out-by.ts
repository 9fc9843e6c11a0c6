import type { CaseDetail, Redaction } from '@gemeinsam/contracts';

/** What a decision that can still be taken back is going to black out; undefined when nobody is told of one, or it blacks nothing out. */
export function blackedOutBy({ state, decisions }: CaseDetail): Redaction[] | undefined {
  if (state !== 'revocable') return undefined;
  return decisions.findLast(({ takenBackAt }) => takenBackAt === undefined)?.redactions;
}
