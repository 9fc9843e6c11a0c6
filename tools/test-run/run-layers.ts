import { projectRoot } from '../product/project-root.js';
import { findChromium } from './chromium.js';
import { closingReport, type LayerRun } from './closing-report.js';
import { afterRetry, countOf } from './jest-report.js';
import { filesOf, runJest, type JestOptions } from './jest-run.js';
import { chosenFiles, nothingMatches, type TestChoice } from './test-choice.js';
import { needsOf, type Layer } from './test-layers.js';
import { startTestServers, type RunningTestServers } from './test-servers.js';
import { addTotals, nothing, oneFailed, type Totals } from './totals.js';

type Tell = (line: string) => void;

/** Runs layers one after another; servers start once, before the first layer that needs them. */
export async function runLayers(choice: TestChoice, tell: Tell): Promise<Totals> {
  let totals = nothing;
  let servers: RunningTestServers | undefined;
  const runs: LayerRun[] = [];
  try {
    for (const { layer, paths } of await wanted(choice)) {
      tell(`\n=== ${layer} tests`);
      const began = Date.now();
      const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test' };
      if (needsOf[layer].servers) {
        servers ??= await startTestServers(tell);
        Object.assign(env, servers.env);
      }
      if (needsOf[layer].chromium) env.CHROMIUM_PATH = await findChromium(tell);
      const result = await runLayer(layer, { env, paths, testName: choice.testName }, tell);
      const seconds = (Date.now() - began) / 1000;
      const { passed, failed, skipped } = result.totals;
      tell(`=== ${layer}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${Math.round(seconds)} s`);
      totals = addTotals(totals, result.totals);
      runs.push({ layer, seconds, files: result.files });
    }
  } finally {
    await servers?.stop();
  }
  tell(closingReport(runs, projectRoot));
  if (totals.passed + totals.failed > 0) return totals;
  tell('No test ran.');
  return addTotals(totals, oneFailed);
}

/** The layers that hold a chosen spec, with the paths of those; without a choice of specs all layers whole. */
async function wanted(choice: TestChoice): Promise<{ layer: Layer; paths?: string[] }[]> {
  if (choice.specs.length === 0) return choice.layers.map((layer) => ({ layer }));
  const found = await Promise.all(
    choice.layers.map(async (layer) => ({
      layer,
      paths: chosenFiles(await filesOf(layer), choice.specs, projectRoot),
    })),
  );
  const some = found.filter(({ paths }) => paths.length > 0);
  if (some.length === 0) throw nothingMatches(choice);
  return some;
}

async function runLayer(layer: Layer, options: JestOptions, tell: Tell) {
  const first = await runJest(layer, options);
  const failed = first.files.filter(({ totals }) => totals.failed > 0);
  if (failed.length === 0 || !needsOf[layer].onceMore)
    return { files: first.files, totals: countOf(first.files, first.exitCode) };
  tell(`\n=== ${layer}: ${failed.length} failed file(s) once more`);
  const again = await runJest(layer, { ...options, paths: failed.map(({ path }) => path) });
  const files = afterRetry(first.files, again.files);
  return { files, totals: countOf(files, again.exitCode) };
}
