import { cpuNice, serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/**
 * What moderation reads from its environment: what every service reads, how long a decision can be taken back, and how many
 * decisions are reviewed.
 */
export const moderationConfigSchema = z.object({
  ...serviceConfigShape,
  CPU_NICE: cpuNice(4),
  UNDO_MINUTES: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .default(5)
    .describe(
      'minutes in which a decision can be taken back before it is told, where the process says nothing',
    ),
  REVIEW_SHARE: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.05)
    .describe('share of the decisions that another person judges once more, blind: 0 is none, 1 is all'),
});
export type ModerationConfig = z.infer<typeof moderationConfigSchema>;

/** Token under which the configuration is injected. */
export const MODERATION_CONFIG = Symbol('MODERATION_CONFIG');
