import { decisionOutcomeSchema } from '@gemeinsam/contracts';
import { z } from 'zod';
import { ticked, typedText } from '../../shell/form-schema.js';

/** What somebody thinks of a review; without an outcome the form comes back. */
export const reviewForm = z.object({
  outcome: typedText(decisionOutcomeSchema.optional().catch(undefined)),
  reasonCodes: ticked(),
  note: typedText(),
});
export type ReviewForm = z.infer<typeof reviewForm>;
