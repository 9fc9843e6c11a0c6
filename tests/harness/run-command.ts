import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@gemeinsam/tools/project-root';
import type { ProductUnderTest } from './product-under-test.js';

const bootstrap = join(projectRoot, 'tools/bootstrap.mjs');

/** Runs one of the `npm run` commands against a product under test and returns what it printed. Throws when it fails. */
export async function runCommand(
  sut: ProductUnderTest,
  name: string,
  args: readonly string[],
): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [bootstrap, 'run', name, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: sut.product.dataDir },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
