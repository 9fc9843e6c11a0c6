import { z } from 'zod';

/** The states of a contribution as its author sees them; the steps from one to another are intake's. */
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
export const contributionStates = contributionStateSchema.options;
