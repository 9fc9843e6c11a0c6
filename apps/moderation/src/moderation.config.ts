import { cpuNice, serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What moderation reads from its environment: what every service reads. */
export const moderationConfigSchema = z.object({ ...serviceConfigShape, CPU_NICE: cpuNice(4) });
export type ModerationConfig = z.infer<typeof moderationConfigSchema>;
