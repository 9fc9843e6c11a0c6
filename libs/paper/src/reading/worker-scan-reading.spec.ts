import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from '@jest/globals';
import { WorkerScanReading } from './worker-scan-reading.js';

/**
 * A thread that answers by the first byte of the file: 1 traps whenever its page is looked at, 2 traps in the first thread alone,
 * others are read. It says its number, so that a spec sees in which thread a page was read.
 */
const script = `
  const { parentPort, workerData } = require('node:worker_threads');
  const open = new Map();
  let broken = false;
  parentPort.on('message', ({ id, scan, task }) => {
    if (task.op === 'open') {
      open.set(scan, task.file[0]);
      return parentPort.postMessage({ id, ok: true, value: 1 });
    }
    const kind = open.get(scan);
    if (kind === undefined) return parentPort.postMessage({ id, ok: false, error: 'not open' });
    broken ||= kind === 1 || (kind === 2 && workerData === 1);
    if (broken) return parentPort.postMessage({ id, ok: false, trapped: 'memory access out of bounds' });
    parentPort.postMessage({ id, ok: true, value: { kind: 'found', identity: workerData } });
  });
`;

describe('reading in a thread whose WebAssembly traps', () => {
  let threads = 0;
  let reading: WorkerScanReading;
  const start = () => {
    threads = 0;
    reading = new WorkerScanReading(() => new Worker(script, { eval: true, workerData: ++threads }));
    return reading;
  };
  afterEach(() => reading.end());
  const scanOf = (kind: number) => reading.open(Uint8Array.of(kind));

  it('reads the page once more in a fresh thread', async () => {
    start();
    const scan = await scanOf(2);
    expect(await scan.identify(1)).toEqual({ kind: 'found', identity: 2 });
    expect(threads).toBe(2);
  });

  it('gives up what traps again, by its true name, and reads the next file at once', async () => {
    start();
    const strip = await scanOf(1);
    await expect(strip.identify(1)).rejects.toMatchObject({ code: 'broke-reader' });
    const good = await scanOf(0);
    expect(await good.identify(1)).toEqual({ kind: 'found', identity: 3 });
  });

  it('costs nothing of what is read beside it', async () => {
    start();
    const [strip, good] = [await scanOf(1), await scanOf(0)];
    const [first, second] = await Promise.allSettled([strip.identify(1), good.identify(1)]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'broke-reader' } });
    expect(second.status).toBe('fulfilled');
  });
});
