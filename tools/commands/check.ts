import type { Check } from '../checks/check.js';
import { allChecks } from '../checks/all-checks.js';
import { projectRoot } from '../product/project-root.js';

/** `node tools/bootstrap.mjs check`: the project's own rules. */
export async function main(): Promise<number> {
  let broken = 0;
  for (const check of allChecks(projectRoot)) {
    const problems = await problemsOf(check);
    broken += problems.length;
    process.stdout.write(
      `${problems.length === 0 ? 'ok    ' : 'BROKEN'} ${check.name}\n${problems.map((problem) => `         ${problem}\n`).join('')}`,
    );
  }
  return broken === 0 ? 0 : 1;
}

/** A check that cannot run is broken, not passed over. */
async function problemsOf(check: Check): Promise<string[]> {
  try {
    return await check.run();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
