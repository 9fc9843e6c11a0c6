import { z } from 'zod';

/** The states of a contribution as its author sees them. */
export const contributionStateSchema = z.enum([
  'received',
  'in-review',
  'returned',
  'published',
  'declined',
  'appealed',
  'declined-final',
  'withdrawn',
  'erased',
]);
export type ContributionState = z.infer<typeof contributionStateSchema>;

/** From which state to which a contribution may go. Everything else is refused. */
export const contributionTransitions: Record<ContributionState, readonly ContributionState[]> = {
  received: ['in-review', 'withdrawn', 'erased'],
  'in-review': ['published', 'returned', 'declined', 'withdrawn', 'erased'],
  returned: ['in-review', 'withdrawn', 'erased'],
  published: ['withdrawn', 'erased'],
  declined: ['appealed', 'withdrawn', 'erased'],
  appealed: ['published', 'declined-final', 'withdrawn', 'erased'],
  'declined-final': ['withdrawn', 'erased'],
  withdrawn: ['erased'],
  erased: [],
};

export function mayBecome(from: ContributionState, to: ContributionState): boolean {
  return contributionTransitions[from].includes(to);
}
