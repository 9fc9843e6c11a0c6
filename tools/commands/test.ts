import { stopAllChildren } from '@gemeinsam/local-servers';
import { runLayers } from '../test-run/run-layers.js';
import { choiceOf } from '../test-run/test-choice.js';
import { oneFailed, totalsLine, type Totals } from '../test-run/totals.js';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `npm test [-- layer... spec... -t name]`: the last line is `N passed, N failed`. */
export async function main(args: readonly string[]): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stopAllChildren().then(() => process.exit(130)));
  }
  const totals = await runLayers(choiceOf(args), tell).catch((error: unknown): Totals => {
    tell(error instanceof Error ? error.message : String(error));
    return oneFailed;
  });
  process.stdout.write(totalsLine(totals));
  return totals.failed === 0 ? 0 : 1;
}
