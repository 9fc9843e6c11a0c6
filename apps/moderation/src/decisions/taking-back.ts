import type { Actor } from '@gemeinsam/contracts';
import { caseOutdated } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import type { Opinion } from '../opinions/opinion.js';
import type { Decision } from './decision.js';
import {
  contributionGone,
  nothingToTakeBack,
  proposalAnswered,
  takenBackByOther,
  tooLateToTakeBack,
} from './decision.errors.js';

/** A case with all that was said and decided on it, oldest first. */
export interface Past {
  present: Case;
  opinions: readonly Opinion[];
  decisions: readonly Decision[];
}

/** Whether this person has taken back already what this version showed: a double click, a lost answer. */
export function tookBackBefore(
  { present, opinions, decisions }: Past,
  version: number,
  { id }: Actor,
): boolean {
  // An opinion on one version makes the next one, and that is what whoever takes it back was looking at.
  if (opinions.some((one) => one.caseVersion === version - 1 && one.takenBackBy === id)) return true;
  return tookBackLast(present, version) && decisions.at(-1)?.takenBackBy === id;
}

/** Refuses, with the true reason, where nothing was decided or proposed that could still be taken back. */
export function requireSomethingToTakeBack({ present, opinions }: Past, version: number): void {
  switch (present.state) {
    case 'closed':
      return contributionGone();
    case 'returned':
    case 'decided':
      return tooLateToTakeBack();
    case 'open':
    case 'agreeing':
    case 'conflict':
      if (opinions.length === 0) return nothingToTakeBack();
      if (tookBackLast(present, version)) return takenBackByOther();
      if (present.state === 'agreeing') return proposalAnswered();
      return present.version === version ? nothingToTakeBack() : caseOutdated(present);
    case 'awaiting-second':
    case 'revocable':
      if (present.version !== version) caseOutdated(present);
  }
}

const tookBackLast = (present: Case, version: number): boolean =>
  present.lastChange === 'taken-back' && present.version === version + 1;
