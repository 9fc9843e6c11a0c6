import { z } from 'zod';

const perMinute = z.coerce.number().int().min(0).max(10_000_000);

/** How people and programs prove who they are, and how often they may come. */
export const authConfigShape = {
  DEMO_STAFF_PASSWORD: z
    .string()
    .min(4)
    .optional()
    .describe('makes the demo staff accounts with this password; leave empty in production'),
  SESSION_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(1440)
    .default(60)
    .describe('a staff session ends after this time without use'),
  SESSION_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .max(72)
    .default(12)
    .describe('a staff session ends after this time in any case'),
  ACCESS_LOG_DAYS: z.coerce
    .number()
    .int()
    .min(30)
    .max(3650)
    .default(1095)
    .describe('days after which lines of the access log are deleted'),
  RATE_LIMIT_PUBLIC_PER_MINUTE: perMinute
    .default(600)
    .describe('pages and calls per minute and address without login; 0: no limit'),
  RATE_LIMIT_SUBMIT_PER_MINUTE: perMinute
    .default(60)
    .describe('what one address may send in per minute without login; 0: no limit'),
  RATE_LIMIT_STAFF_PER_MINUTE: perMinute
    .default(3_000)
    .describe('requests per minute and staff session; 0: no limit'),
  RATE_LIMIT_TOKEN_PER_MINUTE: perMinute
    .default(12_000)
    .describe('calls per minute and API token; 0: no limit'),
  RATE_LIMIT_MISSES: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(10)
    .describe('wrong reference numbers, and wrong tokens, by address in ten minutes; 0: no limit'),
  RATE_LIMIT_LOGIN_FAILURES: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(5)
    .describe('failed logins per account and address, and per known device, in five minutes'),
} as const;
