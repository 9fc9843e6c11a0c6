import { serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What intake reads from its environment, besides what every service reads. */
export const intakeConfigSchema = z.object({
  ...serviceConfigShape,
  /** Publishes the demo process "Ideen fürs Grätzl" at start. */
  DEMO_PROCESS: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
});
export type IntakeConfig = z.infer<typeof intakeConfigSchema>;
