import { stopAllChildren } from '@gemeinsam/local-servers';
import { runLayers } from '../test-run/run-layers.js';
import { chosenLayers } from '../test-run/test-layers.js';
import { addTotals, nothing, totalsLine } from '../test-run/totals.js';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `npm test [-- layer ...] [--path pattern ...]`: the last line is `N passed, N failed`. */
export async function main(args: readonly string[]): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stopAllChildren().then(() => process.exit(130)));
  }
  const marker = args.indexOf('--path');
  const names = marker === -1 ? args : args.slice(0, marker);
  const patterns = marker === -1 ? [] : args.slice(marker + 1);
  let totals = nothing;
  try {
    totals = await runLayers(chosenLayers(names), patterns, tell);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    totals = addTotals(totals, { passed: 0, failed: 1, skipped: 0 });
  }
  process.stdout.write(totalsLine(totals));
  return totals.failed === 0 ? 0 : 1;
}
