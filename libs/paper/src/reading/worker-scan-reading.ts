import { Worker } from 'node:worker_threads';
import type { PrintedAs } from '../form/form-identity.js';
import type { PrintedProcess } from '../form/printed-process.js';
import { FileProblem, limits } from './file-problem.js';
import { type IdentifiedPage, type PageOutcome, ScanReading, type ScanUnderWork } from './scan-reading.js';
import type { ScanOrder, ScanReply, ScanTask } from './scan-worker.messages.js';

const idleMs = 30_000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** The thread is gone because something trapped in it: what was ordered, or (`byThis` false) something beside it. */
class ThreadTrapped extends Error {
  constructor(
    detail: string,
    readonly byThis: boolean,
  ) {
    super(detail);
  }
}

/**
 * Reads in a thread of its own. A page that takes too long, or takes the thread down with it, costs that page only:
 * the next one gets a fresh thread. So does a page whose reading trapped in WebAssembly, once. An idle thread ends and gives
 * its memory back.
 */
export class WorkerScanReading extends ScanReading {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private idle: NodeJS.Timeout | undefined;
  private next = 1;

  /** @param startThread another one than `scan.worker`, for specs. */
  constructor(
    private readonly startThread: () => Worker = () =>
      new Worker(new URL('./scan.worker.js', import.meta.url)),
  ) {
    super();
  }

  async open(file: Uint8Array): Promise<ScanUnderWork> {
    const scan = this.next++;
    // Hundreds of megabytes, which both threads see instead of having them twice.
    const shared = new Uint8Array(new SharedArrayBuffer(file.length));
    shared.set(file);
    const pages = (await twice(() => this.order(scan, { op: 'open', file: shared }))) as number;
    return new RemoteScan(this, scan, shared, pages, this.worker);
  }

  /** The thread of now; a scan that was opened in another one must be opened again. */
  get thread(): unknown {
    return this.worker;
  }

  order(scan: number, task: ScanTask): Promise<unknown> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    const id = this.next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.give(worker, new FileProblem('took-too-long', `longer than ${limits.pageMs} ms`)),
        limits.pageMs,
      );
      this.waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, scan, task } satisfies ScanOrder);
    });
  }

  async end(): Promise<void> {
    clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = this.startThread();
    worker.on('message', (reply: ScanReply) => this.settle(worker, reply));
    worker.on('error', () => this.give(worker, new FileProblem('damaged', 'the file broke the reader')));
    worker.on('exit', () => this.give(worker, new FileProblem('damaged', 'the file broke the reader')));
    worker.unref();
    return worker;
  }

  private settle(worker: Worker, reply: ScanReply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    this.waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if ('trapped' in reply) {
      waiting.reject(new ThreadTrapped(reply.trapped, true));
      return this.give(worker, new ThreadTrapped(reply.trapped, false));
    }
    if (reply.ok) waiting.resolve(reply.value);
    else
      waiting.reject(
        reply.problem ? new FileProblem(reply.problem.code, reply.problem.detail) : new Error(reply.error),
      );
    if (this.waiting.size > 0) return;
    this.idle = setTimeout(() => void this.end(), idleMs);
    this.idle.unref();
  }

  /** Gives up on a thread and on all that it was to do. */
  private give(worker: Worker, reason: FileProblem | ThreadTrapped): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    void worker.terminate();
    for (const waiting of this.waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(reason);
    }
    this.waiting.clear();
  }
}

class RemoteScan implements ScanUnderWork {
  constructor(
    private readonly reading: WorkerScanReading,
    private readonly scan: number,
    private readonly file: Uint8Array,
    readonly pages: number,
    private thread: unknown,
  ) {}

  async identify(page: number): Promise<IdentifiedPage> {
    const identified = (await this.order({ op: 'identify', page })) as IdentifiedPage;
    return identified.kind === 'found' ? identified : { ...identified, image: asBuffer(identified.image) };
  }

  async read(page: number, process: PrintedProcess, edition: PrintedAs): Promise<PageOutcome> {
    const outcome = (await this.order({ op: 'read', page, process, edition })) as PageOutcome;
    if (outcome.kind === 'unreadable') return { ...outcome, image: asBuffer(outcome.image) };
    const fields = outcome.fields.map((field) => ({ ...field, crop: asBuffer(field.crop) }));
    return { ...outcome, image: asBuffer(outcome.image), fields };
  }

  async close(): Promise<void> {
    if (this.thread === this.reading.thread && this.thread)
      await this.reading.order(this.scan, { op: 'close' });
  }

  private order(task: ScanTask): Promise<unknown> {
    return twice(() => this.orderOnce(task));
  }

  private async orderOnce(task: ScanTask): Promise<unknown> {
    if (this.thread !== this.reading.thread) {
      await this.reading.order(this.scan, { op: 'open', file: this.file });
      this.thread = this.reading.thread;
    }
    return this.reading.order(this.scan, task);
  }
}

/** Once more in a fresh thread when this trapped, and as often as something beside it did. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  for (let trapped = false; ;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ThreadTrapped)) throw error;
      if (error.byThis && trapped) throw new FileProblem('broke-reader', error.message);
      trapped ||= error.byThis;
    }
  }
}

/** A Buffer arrives from another thread as plain bytes. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
