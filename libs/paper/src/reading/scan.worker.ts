import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { FileProblem } from './file-problem.js';
import { ScanReader } from './scan-reader.js';
import type { ScanUnderWork } from './scan-reading.js';
import type { ScanOrder, ScanReply } from './scan-worker.messages.js';

/* The thread that does the heavy work on pictures, so that intake goes on answering meanwhile. */
const port = parentPort;
if (!port) throw new Error('scan.worker runs as a worker thread only');
try {
  // On Linux a priority is a thread's own: whoever waits for an answer goes before the next page.
  setPriority(10);
} catch {
  // Not allowed here; pages are read all the same.
}
const reader = new ScanReader();
const open = new Map<number, ScanUnderWork>();
let last: Promise<void> = Promise.resolve();

port.on('message', (order: ScanOrder) => {
  // One after another: two pages at once would need twice the memory and be no faster.
  last = last.then(async () => port.postMessage(await answer(order)));
});

async function answer({ id, scan, task }: ScanOrder): Promise<ScanReply> {
  try {
    return { id, ok: true, value: await perform(scan, task) };
  } catch (error) {
    if (error instanceof FileProblem)
      return { id, ok: false, problem: { code: error.code, detail: error.message } };
    // The class itself is known to the DOM's types alone.
    if (error instanceof Error && error.name === 'RuntimeError')
      return { id, ok: false, trapped: error.message };
    return { id, ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function perform(scan: number, task: ScanOrder['task']): Promise<unknown> {
  if (task.op === 'open') {
    const opened = await reader.open(task.file);
    open.set(scan, opened);
    return opened.pages;
  }
  const work = open.get(scan);
  if (!work) throw new Error('no such file is open');
  switch (task.op) {
    case 'identify':
      return work.identify(task.page);
    case 'read':
      return work.read(task.page, task.process, task.edition);
    case 'close':
      open.delete(scan);
      return work.close();
  }
}
