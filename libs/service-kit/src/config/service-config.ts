import { type DirectUrlVariable, directUrlVariable, operatedServices } from '@gemeinsam/contracts';
import { z } from 'zod';
import { redisPrefix } from '../redis-users.js';
import { databaseAddress, tlsAddress } from '../tls/addresses.js';

const httpUrl = z.url({ protocol: /^https?$/ });
const directUrl = tlsAddress(/^http:$/, 'https://…', /^https?:\/\/[^\s,]+$/);
const port = z.coerce.number().int().min(0).max(65_535);

/** How far a service stands back when the processor is short; a service that may wait overrides the 0. */
export const cpuNice = (usual: number) =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(19)
    .default(usual)
    .describe('nice level on a machine shared with the other services; 0 stands back for nobody');

const directUrlShape = Object.fromEntries(
  operatedServices.map((service) => [
    directUrlVariable(service),
    directUrl.optional().describe(`where ${service} answers direct requests while the bus is away`),
  ]),
) as Record<DirectUrlVariable, z.ZodOptional<typeof directUrl>>;

/** What every service is configured by; spread into the app's own schema. */
export const serviceConfigShape = {
  DATABASE_URL: databaseAddress.describe(
    'PostgreSQL database of this service; beyond this machine with ?sslmode=verify-full&sslrootcert=/file of the authority',
  ),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .describe('most connections to the database'),
  NATS_URL: tlsAddress(/^nats:$/, 'tls://…', /^(nats|tls):\/\/\S/).describe(
    "NATS, with this service's own user: tls://user:password@host:4222?ca=/file; on this machine nats://; several separated by commas",
  ),
  REDIS_URL: tlsAddress(/^redis:$/, 'rediss://…', /^rediss?:\/\/[^\s,]+$/).describe(
    'Redis for jobs (and sessions in web): rediss://user:password@host:6379?ca=/file; on this machine redis://',
  ),
  REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default(redisPrefix)
    .describe('start of every Redis key; users of Redis with rules of their own need rules for another one'),
  HTTP_HOST: z.string().default('127.0.0.1').describe('address for health, metrics and direct requests'),
  HTTP_PORT: port.default(0).describe('port for health, metrics and direct requests; 0 takes a free one'),
  TLS_CERT_FILE: z
    .string()
    .optional()
    .describe('certificate of this service on HTTP_PORT; in plain text without'),
  TLS_KEY_FILE: z.string().optional().describe('key of that certificate'),
  DIRECT_SECRET: z
    .string()
    .min(32)
    .describe(
      'secret shared by the services: seals requests on the bus and opens the direct line; at least 32 characters',
    ),
  ...directUrlShape,
  BLOB_URL: z
    .string()
    .regex(/^(file|s3):\/\/\S+$/)
    .default('file://./.data/blobs')
    .describe('scans and letters: file:///folder or s3://key:secret@host/bucket?region=eu-central-1'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('least level that is logged'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional().describe('OpenTelemetry collector; no traces without'),
  CPU_NICE: cpuNice(0),
  INSTANCE_NAME: z.string().optional().describe('name of this replica in logs and metrics'),
} as const;

const serviceConfigSchema = z.object(serviceConfigShape);
/** The part of an app's configuration that every app has. */
export type ServiceConfig = z.infer<typeof serviceConfigSchema>;
