import type { CaseDetail, CaseState } from '@gemeinsam/contracts';

/** Once decided: nobody was told yet, or everybody was. */
const decidedStates: readonly CaseState[] = ['revocable', 'returned', 'decided'];

/**
 * Whether what an address says was just done to a case is so: somebody may have taken it back since, come back to an address
 * that was kept, or written it by hand. What says nothing of a case is always so.
 */
export function isStillSo(
  what: string,
  { state, decisions }: Pick<CaseDetail, 'state' | 'decisions'>,
): boolean {
  switch (what) {
    case 'published':
    case 'published-redacted':
    case 'returned':
    case 'declined':
      return (
        decidedStates.includes(state) &&
        decisions.some(
          ({ outcome, takenBackAt }) =>
            takenBackAt === undefined && (outcome === 'decline-proposed' ? 'declined' : outcome) === what,
        )
      );
    case 'proposed':
      return state === 'awaiting-second';
    case 'referred':
      return state === 'conflict';
    case 'answered':
      return state === 'agreeing';
    case 'taken-back':
    case 'taken-back-only':
      return !decidedStates.includes(state);
    default:
      return true;
  }
}
