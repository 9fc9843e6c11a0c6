import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createLogger,
  createService,
  type RunningService,
  type ServiceConfig,
  type ServiceOptions,
} from '@gemeinsam/service-kit';
import { testServers } from './test-servers.js';

/** A configuration for a service under test: free ports, keys and files of its own. */
export function testConfig(given: { DATABASE_URL: string } & Partial<ServiceConfig>): ServiceConfig {
  const servers = testServers();
  return {
    DATABASE_POOL: 10,
    NATS_URL: servers.natsUrl,
    REDIS_URL: servers.redisUrl,
    REDIS_PREFIX: `test-${randomBytes(6).toString('hex')}`,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: 0,
    DIRECT_SECRET: 'a-secret-for-tests-that-is-long-enough',
    BLOB_URL: pathToFileURL(mkdtempSync(join(tmpdir(), 'gemeinsam-blobs-'))).href,
    LOG_LEVEL: 'silent',
    CPU_NICE: 0,
    ...given,
  };
}

/** Starts a whole service in the test's process; `close()` ends it. */
export function startTestService(options: Omit<ServiceOptions, 'logger'>): Promise<RunningService> {
  return createService({
    ...options,
    logger: createLogger({ service: options.service, level: options.config.LOG_LEVEL }),
  });
}
