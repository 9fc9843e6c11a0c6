import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Role, Service } from '@gemeinsam/contracts';
import { startProduct, type Product } from '@gemeinsam/tools/product';
import { projectRoot } from '@gemeinsam/tools/project-root';
import { Api } from './api.js';
import { Databases } from './databases.js';
import { MailboxReader } from './mailbox-reader.js';

/** The whole product, started for one test file, with real servers and data that is thrown away. */
export interface ProductUnderTest {
  readonly product: Product;
  /** Calls without a token, as the public. */
  readonly api: Api;
  readonly databases: Databases;
  readonly mailbox: MailboxReader;
  /** Password of the demo staff. */
  readonly password: string;
  /** Calls with a new token of these roles. */
  apiWith(...roles: Role[]): Promise<Api>;
  /** Ends everything; keeps the data folder when KEEP_TEST_DATA is set, to look at the logs. */
  stop(): Promise<void>;
}

const withoutLimits = {
  RATE_LIMIT_PUBLIC_PER_MINUTE: '0',
  RATE_LIMIT_SUBMIT_PER_MINUTE: '0',
  RATE_LIMIT_STAFF_PER_MINUTE: '0',
  RATE_LIMIT_TOKEN_PER_MINUTE: '0',
  RATE_LIMIT_PRINT_PER_MINUTE: '0',
  RATE_LIMIT_LOGIN_FAILURES: '1000',
  FORM_MINIMUM_MS: '0',
  SWEEP_SECONDS: '1',
};

/** Starts it. `env` is added to every app's configuration; rate limits are off unless it says otherwise. */
export async function productUnderTest(env: Record<string, string> = {}): Promise<ProductUnderTest> {
  const running = process.env['TEST_PRODUCT_DIR'];
  const dataDir = running ?? (await mkdtemp(join(tmpdir(), 'gemeinsam-product-')));
  const password = 'demo-for-tests-only';
  const product = running
    ? alreadyRunning(running)
    : await startProduct({
        dataDir,
        demoPassword: password,
        env: { ...withoutLimits, ...env },
        // Patience with a machine that is busy with other tests.
        readyWithinMs: 240_000,
      });
  const databases = new Databases((app: Service) => product.environmentOf(app)['DATABASE_URL']!);
  return {
    product,
    databases,
    password,
    api: new Api(product.url),
    mailbox: new MailboxReader(product.mailboxUrl!),
    apiWith: async (...roles) => new Api(product.url, await newToken(product, roles)),
    stop: async () => {
      await databases.close();
      await product.stop();
      if (!running && !process.env['KEEP_TEST_DATA']) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * To write a test without waiting for a start each time: a product that already runs with its data in TEST_PRODUCT_DIR. It can be
 * looked at and used, not broken; what earlier runs left is still in it.
 */
function alreadyRunning(dataDir: string): Product {
  const stack = JSON.parse(readFileSync(join(dataDir, 'stack.json'), 'utf8')) as {
    url: string;
    mailboxUrl: string;
    apps: Record<Service, { env: Record<string, string> }>;
  };
  const { bus } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
    bus: { operator: string };
  };
  const operatorNatsUrl = new URL(stack.apps.web.env['NATS_URL']!);
  operatorNatsUrl.username = 'operator';
  operatorNatsUrl.password = bus.operator;
  return {
    url: stack.url,
    mailboxUrl: stack.mailboxUrl,
    dataDir,
    environmentOf: (app: Service) => stack.apps[app].env,
    operatorNatsUrl: operatorNatsUrl.toString(),
    stop: async () => undefined,
  } as unknown as Product;
}

/** An API token made by web's own command. */
async function newToken(product: Product, roles: readonly Role[]): Promise<string> {
  const command = join(projectRoot, 'apps/web/dist/commands/create-token.js');
  const args = [command, '--name', `test ${roles.join(' ')}`, ...roles.flatMap((role) => ['--role', role])];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...product.environmentOf('web') },
  });
  return stdout.trim();
}
