import { spawn } from 'node:child_process';
import { services } from '@gemeinsam/contracts';
import type { Product } from '../product/product.js';
import { projectRoot } from '../product/project-root.js';
import { type SourceWatch, watchSources } from './watch-sources.js';

/** Restarts the apps of a running product when their code changes. */
export function watchProduct(product: Product, tell: (line: string) => void): SourceWatch {
  return watchSources({
    root: projectRoot,
    apps: services,
    restart: async (app) => {
      await product.apps[app].stop();
      await product.apps[app].start();
    },
    bundle: { page: 'web', make: bundleAssets },
    tell,
  });
}

function bundleAssets(): Promise<void> {
  const bundler = spawn(process.execPath, ['libs/ui/build.mjs'], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    bundler.once('error', reject);
    bundler.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The styles and scripts could not be bundled')),
    );
  });
}
