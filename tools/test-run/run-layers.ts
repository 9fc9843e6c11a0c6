import { findChromium } from './chromium.js';
import { runJest } from './jest-run.js';
import { needsOf, type Layer } from './test-layers.js';
import { startTestServers, type RunningTestServers } from './test-servers.js';
import { addTotals, nothing, type Totals } from './totals.js';

/** Runs layers one after another; servers start once, before the first layer that needs them. */
export async function runLayers(
  chosen: readonly Layer[],
  patterns: readonly string[],
  tell: (line: string) => void,
): Promise<Totals> {
  let totals = nothing;
  let servers: RunningTestServers | undefined;
  try {
    for (const layer of chosen) {
      tell(`\n=== ${layer} tests`);
      const began = Date.now();
      const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test' };
      if (needsOf[layer].servers) {
        servers ??= await startTestServers(tell);
        Object.assign(env, servers.env);
      }
      if (needsOf[layer].chromium) env.CHROMIUM_PATH = await findChromium(tell);
      const result = await runJest(layer, { env, patterns });
      tell(
        `=== ${layer}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped, ${Math.round((Date.now() - began) / 1000)} s`,
      );
      totals = addTotals(totals, result);
    }
  } finally {
    await servers?.stop();
  }
  return totals;
}
