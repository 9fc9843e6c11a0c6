import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role, Service } from '@gemeinsam/contracts';
import { lastLines } from '@gemeinsam/local-servers';
import type { Product } from '@gemeinsam/tools/product';
import { startTestProduct, type TestPlace, type TestProduct } from '@gemeinsam/tools/test-product';
import { newToken } from './administrator.js';
import { Api } from './api.js';
import { Databases } from './databases.js';
import { Load, type LoadOptions } from './load.js';
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
  /** Clients that send all the time; they end with the product, also when a test failed before it waited for them. */
  load(options: LoadOptions): Load;
  /** Ends everything; keeps the data folder when KEEP_TEST_DATA is set, to look at the logs. */
  stop(): Promise<void>;
}

/** Starts it, or takes the one that runs. `env` is added to every app's configuration; rate limits are off unless it says otherwise. */
export async function productUnderTest(
  env: Record<string, string> = {},
  where: TestPlace = {},
): Promise<ProductUnderTest> {
  const running = process.env['TEST_PRODUCT_DIR'];
  const used = running ? alreadyRunning(running) : await startTestProduct(env, where);
  const { product } = used;
  if (!running) tellOfCrashes(product);
  const databases = new Databases((app: Service) => product.environmentOf(app)['DATABASE_URL']!);
  const place = { product, password: product.demoPassword! };
  const api = new Api(product.url);
  const loads: Load[] = [];
  return {
    ...place,
    databases,
    api,
    mailbox: new MailboxReader(product.mailboxUrl!),
    apiWith: async (...roles) => new Api(product.url, await newToken(place, roles)),
    load: (options) => {
      const load = new Load(api, options);
      loads.push(load);
      return load;
    },
    stop: async () => {
      for (const load of loads) load.abandon();
      await databases.close();
      await used.stop();
    },
  };
}

/** Whatever fails after an app ended by itself fails for that reason, so its last words stand in the log of the tests. */
function tellOfCrashes({ apps }: Product): void {
  for (const app of Object.values(apps))
    app.on('state', (state) => {
      if (state !== 'crashed' || app.reason?.startsWith('ended by SIGKILL')) return;
      process.stderr.write(`${app.name} ${app.reason}\n${lastLines(app.plan.logFile, 40)}\n`);
    });
}

/**
 * A product that already runs with its data in TEST_PRODUCT_DIR: one for all stories, or one to write a test without waiting for
 * a start each time. It can be looked at and used, not broken; what others left is still in it.
 */
function alreadyRunning(dataDir: string): TestProduct {
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
  const product = {
    url: stack.url,
    mailboxUrl: stack.mailboxUrl,
    dataDir,
    environmentOf: (app: Service) => stack.apps[app].env,
    operatorNatsUrl: operatorNatsUrl.toString(),
    demoPassword: stack.apps.web.env['DEMO_STAFF_PASSWORD'],
  } as unknown as Product;
  return { product, stop: async () => undefined };
}
