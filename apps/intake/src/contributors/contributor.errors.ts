import type { ContributionState } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';

export const noAnswersAnyMore = (status: ContributionState): never =>
  refuse('intake.no-answers-any-more', 'conflict', 'no answers are sent about this contribution any more', {
    extra: { status },
  });
