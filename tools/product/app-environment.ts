import { pathToFileURL } from 'node:url';
import { directUrlVariable, operatedServices, type Service } from '@gemeinsam/contracts';
import { settingsOf } from '../deployment/settings.js';
import { blobsOf, type AppPlaces } from './app-places.js';
import type { Secrets } from './secrets.js';

/** The environment of one app, by the names its own configuration schema knows. */
export function appEnvironment(app: Service, secrets: Secrets, places: AppPlaces): Record<string, string> {
  const env: Record<string, string> = {
    NODE_ENV: 'production',
    DATABASE_URL: places.databases[app],
    NATS_URL: withUser(places.natsUrl, app, secrets.bus[app]),
    REDIS_URL: places.redisUsers ? withUser(places.redisUrl, app, secrets.redisUsers[app]) : places.redisUrl,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(places.operationalPorts[app]),
    DIRECT_SECRET: secrets.direct,
    ...Object.fromEntries(
      operatedServices.map((other) => [
        directUrlVariable(other),
        `http://127.0.0.1:${places.operationalPorts[other]}`,
      ]),
    ),
    BLOB_URL: pathToFileURL(blobsOf(places.dataDir)).href,
    INSTANCE_NAME: `${app}-1`,
  };
  for (const [name, { start }] of settingsOf(app)) {
    const value = start?.(places, secrets);
    if (value !== undefined) env[name] = value;
  }
  return env;
}

/** A server elsewhere may come with its own user in the URL; that one is kept. */
export function withUser(url: string, user: string, password: string): string {
  const parsed = new URL(url);
  if (parsed.username !== '') return url;
  parsed.username = user;
  parsed.password = password;
  return parsed.toString().replace(/\/$/, '');
}
