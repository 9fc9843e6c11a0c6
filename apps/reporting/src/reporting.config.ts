import { cpuNice, serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';

/** What reporting reads from its environment: what every service reads. */
export const reportingConfigSchema = z.object({ ...serviceConfigShape, CPU_NICE: cpuNice(10) });
export type ReportingConfig = z.infer<typeof reportingConfigSchema>;
