import { decisionOutcomeSchema } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { z } from 'zod';
import type { Decision } from './moderation-desk.service.js';

const formSchema = z.object({
  version: z.coerce.number().int(),
  outcome: decisionOutcomeSchema,
  reasonCodes: z.union([z.string(), z.array(z.string())]).optional(),
  message: z.string().max(2000).optional(),
});

/** Reads the decision form as a browser sends it: one ticked box is a string, several are a list. */
export function decisionInput(body: unknown): Decision {
  const parsed = formSchema.safeParse(body);
  if (!parsed.success) refuse('web.decision-unreadable', 'invalid', 'The decision form was not complete.');
  const { version, outcome, reasonCodes, message } = parsed.data;
  return {
    version,
    outcome,
    reasonCodes: reasonCodes === undefined ? [] : [reasonCodes].flat(),
    message: message ?? '',
  };
}
