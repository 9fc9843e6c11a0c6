import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Service } from '@gemeinsam/contracts';
import type { Secrets } from './secrets.js';

export interface AppPlaces {
  dataDir: string;
  publicUrl: string;
  host: string;
  port: number;
  /** Port of each app for health, metrics and direct requests. */
  operationalPorts: Record<Service, number>;
  databases: Record<Service, string>;
  /** Of the bus, without a user. */
  natsUrl: string;
  redisUrl: string;
  smtpUrl: string;
  /** Made at first start; `undefined`: no demo process and no demo staff. */
  demoPassword?: string;
}

/** The environment of one app, by the names its own configuration schema knows. */
export function appEnvironment(app: Service, secrets: Secrets, places: AppPlaces): Record<string, string> {
  const direct = (service: Service) => `http://127.0.0.1:${places.operationalPorts[service]}`;
  const env: Record<string, string> = {
    NODE_ENV: 'production',
    DATABASE_URL: places.databases[app],
    NATS_URL: withUser(places.natsUrl, app, secrets.bus[app]),
    REDIS_URL: places.redisUrl,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(places.operationalPorts[app]),
    DIRECT_SECRET: secrets.direct,
    INTAKE_DIRECT_URL: direct('intake'),
    MODERATION_DIRECT_URL: direct('moderation'),
    NOTIFICATION_DIRECT_URL: direct('notification'),
    REPORTING_DIRECT_URL: direct('reporting'),
    BLOB_URL: pathToFileURL(join(places.dataDir, 'blobs')).href,
    INSTANCE_NAME: `${app}-1`,
  };
  switch (app) {
    case 'web':
      return {
        ...env,
        PORT: String(places.port),
        HOST: places.host,
        PUBLIC_URL: places.publicUrl,
        SESSION_SECRET: secrets.session,
        ...(places.demoPassword === undefined ? {} : { DEMO_STAFF_PASSWORD: places.demoPassword }),
      };
    case 'notification':
      return { ...env, SMTP_URL: places.smtpUrl, PUBLIC_URL: places.publicUrl };
    case 'intake':
      return {
        ...env,
        PAPER_INBOX_DIR: paperInboxOf(places.dataDir),
        ...(places.demoPassword === undefined ? {} : { DEMO_PROCESS: '1' }),
      };
    case 'moderation':
    case 'reporting':
      return env;
  }
}

/** Scans that are put here are taken in. */
export const paperInboxOf = (dataDir: string): string => join(dataDir, 'paper-inbox');

/** A server elsewhere may come with its own user in the URL; that one is kept. */
export function withUser(url: string, user: string, password: string): string {
  const parsed = new URL(url);
  if (parsed.username !== '') return url;
  parsed.username = user;
  parsed.password = password;
  return parsed.toString().replace(/\/$/, '');
}
