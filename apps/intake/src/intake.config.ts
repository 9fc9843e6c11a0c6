import { serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What intake reads from its environment, besides what every service reads. */
export const intakeConfigSchema = z.object({
  ...serviceConfigShape,
  /** Connections to PostgreSQL. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Publishes the demo process "Ideen fürs Grätzl" at start. */
  DEMO_PROCESS: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
});
export type IntakeConfig = z.infer<typeof intakeConfigSchema>;
