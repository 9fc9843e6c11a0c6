import { readFile } from 'node:fs/promises';
import { WorkerScanReading } from '../reading/worker-scan-reading.js';
import { someEdition } from './editions.js';
import type { ReadingTime } from './speed.js';

/* Reads a file as the paper desk does, in a thread of its own, page by page, and tells what it took. */
const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: read-file <file>');
const heldMegabytes = (): number => process.memoryUsage.rss() / 2 ** 20;
const reading = new WorkerScanReading();
const { process: printed } = someEdition(900_000);
const scan = await reading.open(await readFile(file));
const began = performance.now();
const cpu = process.cpuUsage();
let read = 0;
let earlyMegabytes = 0;
for (let page = 1; page <= scan.pages; page += 1) {
  const identified = await scan.identify(page);
  if (identified.kind !== 'found') continue;
  if ((await scan.read(page, printed, identified.identity)).kind === 'read') read += 1;
  if (page === Math.ceil(scan.pages / 10)) earlyMegabytes = heldMegabytes();
}
const { user, system } = process.cpuUsage(cpu);
process.send?.({
  pages: scan.pages,
  read,
  seconds: (performance.now() - began) / 1000,
  cpuSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  earlyMegabytes,
  lateMegabytes: heldMegabytes(),
} satisfies ReadingTime);
await scan.close();
await reading.end();
process.disconnect?.();
