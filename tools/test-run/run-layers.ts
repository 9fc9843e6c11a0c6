import { projectRoot } from '../product/project-root.js';
import { findChromium } from './chromium.js';
import { closingReport, type LayerRun } from './closing-report.js';
import { afterRetry, countOf } from './jest-report.js';
import { filesOf, runJest, type JestOptions } from './jest-run.js';
import { chosenFiles, nothingMatches, type TestChoice } from './test-choice.js';
import { needsOf, stages, type Layer } from './test-layers.js';
import { startSharedProduct } from './test-product.js';
import { startTestServers } from './test-servers.js';
import { addTotals, nothing, oneFailed, type Totals } from './totals.js';

type Tell = (line: string) => void;
type Env = Record<string, string>;

/** Runs the chosen layers, stage by stage; servers are there for the layers that need them. */
export async function runLayers(choice: TestChoice, tell: Tell): Promise<Totals> {
  const jobs = await wanted(choice);
  const runs: LayerRun[] = [];
  for (const stage of stages) {
    const lanes = stage.map((lane) => jobs.filter(({ layer }) => lane.includes(layer)));
    const servers = lanes.flat().some(({ layer }) => needsOf[layer].servers)
      ? await startTestServers(tell)
      : undefined;
    try {
      await Promise.all(
        lanes.map(async (lane) => {
          const run = async (job: LayerJob, env: Env): Promise<void> =>
            void runs.push(await runLayer(job, choice, { ...servers?.env, ...env }, tell));
          await runLane(lane, run, tell);
        }),
      );
    } finally {
      await servers?.stop();
    }
  }
  tell(closingReport(runs, projectRoot));
  const totals = runs.map((run) => run.totals).reduce(addTotals, nothing);
  if (totals.passed + totals.failed > 0) return totals;
  tell('No test ran.');
  return addTotals(totals, oneFailed);
}

/** Layers that use a running product share one, which ends before the layers come that start their own. */
async function runLane(
  lane: readonly LayerJob[],
  run: (job: LayerJob, env: Env) => Promise<void>,
  tell: Tell,
): Promise<void> {
  const users = lane.filter(({ layer }) => needsOf[layer].runningProduct);
  if (users.length > 0) {
    const shared = process.env.TEST_PRODUCT_DIR ? undefined : await startSharedProduct(tell);
    try {
      for (const job of users) await run(job, { ...shared?.env });
    } finally {
      await shared?.stop();
    }
  }
  for (const job of lane) if (!users.includes(job)) await run(job, {});
}

interface LayerJob {
  layer: Layer;
  /** The chosen files; all when absent. */
  paths?: string[];
}

/** The layers that hold a chosen spec, with the paths of those; without a choice of specs all layers whole. */
async function wanted(choice: TestChoice): Promise<LayerJob[]> {
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

async function runLayer(
  { layer, paths }: LayerJob,
  { testName }: TestChoice,
  given: Env,
  tell: Tell,
): Promise<LayerRun> {
  tell(`\n=== ${layer} tests`);
  const began = Date.now();
  const env: NodeJS.ProcessEnv = { ...process.env, ...given, NODE_ENV: 'test' };
  if (needsOf[layer].chromium) env.CHROMIUM_PATH = await findChromium(tell);
  const { files, totals } = await withSecondTry(layer, { env, paths, testName }, tell);
  const seconds = (Date.now() - began) / 1000;
  const { passed, failed, skipped } = totals;
  tell(`=== ${layer}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${Math.round(seconds)} s`);
  return { layer, seconds, files, totals };
}

async function withSecondTry(
  layer: Layer,
  options: JestOptions,
  tell: Tell,
): Promise<Pick<LayerRun, 'files' | 'totals'>> {
  const first = await runJest(layer, options);
  const failed = first.files.filter(({ totals }) => totals.failed > 0);
  if (failed.length === 0 || !needsOf[layer].onceMore)
    return { files: first.files, totals: countOf(first.files, first.exitCode) };
  tell(`\n=== ${layer}: ${failed.length} failed file(s) once more`);
  // Each with a product of its own, so that nothing the first try left is in its way.
  const env = { ...options.env, TEST_PRODUCT_DIR: process.env.TEST_PRODUCT_DIR };
  const again = await runJest(layer, { ...options, env, paths: failed.map(({ path }) => path) });
  const files = afterRetry(first.files, again.files);
  return { files, totals: countOf(files, again.exitCode) };
}
