import { decisionOutcomeSchema } from '@gemeinsam/contracts';
import { z } from 'zod';
import { ticked, typedText } from '../shell/form-schema.js';

/** The decision on a case, as its form is posted. */
export const decisionForm = z.object({
  version: typedText(z.coerce.number().int()),
  outcome: typedText(decisionOutcomeSchema),
  reasonCodes: ticked(),
  message: typedText(z.string().max(2000)),
});
