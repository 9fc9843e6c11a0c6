import { decisionOutcomeSchema } from '@gemeinsam/contracts';
import { z } from 'zod';
import { passages } from './redaction/redaction-form.schema.js';
import { ticked, typedId, typedText } from '../shell/form-schema.js';

const version = typedText(
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
);

/** What is taken back: the version that was looked at, and the case that opened meanwhile. */
export const takeBackForm = z.object({ version, opened: typedId() });

/** Whose opinion stands, and why for the office; without an opinion the case goes to a lead. */
export const agreeForm = z.object({ version, opinionId: typedText(z.uuid()), note: typedText() });
export const referForm = z.object({ version, note: typedText() });

/** The decision on a case, as its form is posted. Without the version that was looked at it is none. */
export const decisionForm = z.object({
  version,
  outcome: typedText(decisionOutcomeSchema),
  reasonCodes: ticked(),
  message: typedText(),
  redactions: passages(),
});
