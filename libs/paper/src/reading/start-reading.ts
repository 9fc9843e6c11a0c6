import type { ScanReading } from './scan-reading.js';

/** A worker thread needs compiled code; where the sources themselves run, in tests, reading happens in this thread. */
export async function startReading(): Promise<ScanReading> {
  if (import.meta.url.endsWith('.js')) {
    const { WorkerScanReading } = await import('./worker-scan-reading.js');
    return new WorkerScanReading();
  }
  const { ScanReader } = await import('./scan-reader.js');
  return new ScanReader();
}
