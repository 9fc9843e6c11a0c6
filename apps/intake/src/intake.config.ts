import { serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What intake reads from its environment, besides what every service reads. */
export const intakeConfigSchema = z.object({
  ...serviceConfigShape,
  DEMO_PROCESS: z
    .stringbool()
    .default(false)
    .describe('publish the demo process "Ideen fürs Grätzl" at the first start: 1 or 0'),
});
export type IntakeConfig = z.infer<typeof intakeConfigSchema>;
