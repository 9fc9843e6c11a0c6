import { createRequire } from 'node:module';
import { setPriority } from 'node:os';

/* The thread in which Tesseract runs. On Linux a priority is a thread's own: suggestions take what others leave. */
try {
  setPriority(19);
} catch {
  // Not allowed here; suggestions are made all the same.
}
createRequire(import.meta.url)('tesseract.js/src/worker-script/node/index.js');
