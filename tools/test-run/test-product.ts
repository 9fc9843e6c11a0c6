import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, type Product } from '../product/product.js';

/** Limits would keep a story waiting; the specs that look at them set them. */
const withoutLimits = {
  RATE_LIMIT_PUBLIC_PER_MINUTE: '0',
  RATE_LIMIT_SUBMIT_PER_MINUTE: '0',
  RATE_LIMIT_STAFF_PER_MINUTE: '0',
  RATE_LIMIT_TOKEN_PER_MINUTE: '0',
  RATE_LIMIT_PRINT_PER_MINUTE: '0',
  RATE_LIMIT_MISSES: '0',
  RATE_LIMIT_LOGIN_FAILURES: '1000',
  UNDO_MINUTES: '0',
  // Every decision, so that none is by chance.
  REVIEW_SHARE: '1',
  FORM_MINIMUM_MS: '0',
  SWEEP_SECONDS: '1',
};

export interface TestPlace {
  place?: string;
  tell?: (line: string) => void;
}

export interface TestProduct {
  product: Product;
  /** Ends it and throws its data away; keeps them when KEEP_TEST_DATA is set, to look at the logs. */
  stop(): Promise<void>;
}

/**
 * The whole product with real servers, an empty data folder (in `place`) and no limits. `env` is added to every app's
 * configuration, `tell` hears what the terminal would.
 */
export async function startTestProduct(
  env: Record<string, string> = {},
  { place = tmpdir(), tell }: TestPlace = {},
): Promise<TestProduct> {
  const dataDir = await mkdtemp(join(place, 'gemeinsam-product-'));
  const product = await startProduct({
    dataDir,
    demoPassword: 'demo-for-tests-only',
    ...(tell ? { tell } : {}),
    env: { ...withoutLimits, ...env },
    // Patience with a machine that is busy with other tests.
    readyWithinMs: 240_000,
  });
  const stop = async (): Promise<void> => {
    await product.stop();
    if (!process.env.KEEP_TEST_DATA) await rm(dataDir, { recursive: true, force: true });
  };
  return { product, stop };
}

/** One for all files of the layers that only use it; `env` tells them where it runs. */
export async function startSharedProduct(
  tell: (line: string) => void,
): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  tell('\n=== one product for everything that only uses it');
  const shared = await startTestProduct();
  return { env: { TEST_PRODUCT_DIR: shared.product.dataDir }, stop: () => shared.stop() };
}
