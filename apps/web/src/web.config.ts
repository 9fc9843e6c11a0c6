import { readConfig, serviceConfigShape } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { apiConfigShape } from './api/api.config.js';
import { authConfigShape } from './auth/auth.config.js';
import { officePagesConfigShape } from './shell/office/office.config.js';

/** Everything the web door is told by its environment. */
export const webConfigSchema = z.object({
  ...serviceConfigShape,
  ...authConfigShape,
  ...apiConfigShape,
  ...officePagesConfigShape,
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('port where browsers arrive'),
  HOST: z.string().default('0.0.0.0').describe('address where browsers arrive'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:8080')
    .describe('the address people know; https makes cookies secure and turns HSTS on'),
  SESSION_SECRET: z
    .string()
    .min(32)
    .describe('signs form tokens and session cookies; the same in every replica, at least 32 characters'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('how many proxies stand in front whose X-Forwarded-For is believed'),
  FORM_MINIMUM_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(2500)
    .describe('shortest time in milliseconds in which a person can fill the public form'),
  KEEP_TYPED: z
    .stringbool()
    .default(true)
    .describe(
      'browsers keep what is typed into a public form until it is sent: 1 or 0; 0 where several people share a browser',
    ),
});
export type WebConfig = Readonly<z.infer<typeof webConfigSchema>>;

/** Injection token of the configuration. */
export const WEB_CONFIG = Symbol('WEB_CONFIG');

export const readWebConfig = (env: NodeJS.ProcessEnv = process.env): WebConfig =>
  readConfig(webConfigSchema, env);
