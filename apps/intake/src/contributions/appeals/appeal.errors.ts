import type { ContributionState } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit/refusal';

export const appealedBefore = (status: ContributionState): never =>
  refuse('intake.appealed-before', 'conflict', 'there is an appeal already; what it says cannot be changed', {
    extra: { status },
  });

export const nothingToAppealAgainst = (status: ContributionState): never =>
  refuse('intake.not-declined', 'conflict', 'only a contribution that was declined can be appealed for', {
    extra: { status },
  });

export const appealTooLate = (appealUntil: Date): never =>
  refuse(
    'intake.appeal-too-late',
    'conflict',
    'the time for an appeal is over; a new contribution is welcome',
    {
      extra: { appealUntil: appealUntil.toISOString() },
    },
  );
