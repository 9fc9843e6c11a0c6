import { decisionOutcomeSchema } from '@gemeinsam/contracts';
import { z } from 'zod';
import { ticked, typedId, typedText } from '../shell/form-schema.js';

const version = typedText(
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
);

/** What is taken back: the version that was looked at, and the case that opened meanwhile. */
export const takeBackForm = z.object({ version, opened: typedId() });

/** The decision on a case, as its form is posted. Without the version that was looked at it is none. */
export const decisionForm = z.object({
  version,
  outcome: typedText(decisionOutcomeSchema),
  reasonCodes: ticked(),
  message: typedText(),
});
