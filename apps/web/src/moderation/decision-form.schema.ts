import { decisionOutcomeSchema } from '@gemeinsam/contracts';
import { z } from 'zod';
import { ticked, typedText } from '../shell/form-schema.js';

/** The decision on a case, as its form is posted. Without the version that was looked at it is none. */
export const decisionForm = z.object({
  version: typedText(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ),
  outcome: typedText(decisionOutcomeSchema),
  reasonCodes: ticked(),
  message: typedText(),
});
