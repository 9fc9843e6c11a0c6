import { join } from 'node:path';
import { forgetProcess, rememberedProcess, rememberProcess, stillRuns } from '@gemeinsam/local-servers';

/** Only one product may run on a data folder. Throws when another does; returns how to release it. */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, 'run', 'product.json');
  const other = rememberedProcess(file);
  if (other && other.pid !== process.pid && stillRuns(other)) {
    throw new Error(
      `The product already runs with the data in ${dataDir} (process ${other.pid}).\n` +
        'Stop it first, or start a second one beside it with another DATA_DIR and PORT.',
    );
  }
  rememberProcess(file, process.pid);
  return () => forgetProcess(file);
}
