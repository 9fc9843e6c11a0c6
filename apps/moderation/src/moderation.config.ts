import { cpuNice, serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What moderation reads from its environment: what every service reads, and how long a decision can be taken back. */
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
});
export type ModerationConfig = z.infer<typeof moderationConfigSchema>;

/** Token under which the configuration is injected. */
export const MODERATION_CONFIG = Symbol('MODERATION_CONFIG');
