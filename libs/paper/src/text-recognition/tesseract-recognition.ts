import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';
import { fieldPicture } from './field-picture.js';
import { type RecognisedText, TextRecognition } from './text-recognition.js';

const idleMs = 30_000;
/** A field takes a quarter of a second; whatever takes this long has hung. */
const tooLongMs = 60_000;
const endingWords = 'the service is ending';
const files = createRequire(import.meta.url);

/**
 * Tesseract with the German data that lies in node_modules; nothing is fetched and nothing is written. It runs in a thread
 * of its own at the lowest priority, which ends when there is nothing to do and gives its memory back.
 */
export class TesseractRecognition extends TextRecognition {
  private worker: Promise<Worker> | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private stopped = false;
  /** Gives up the field under way. */
  private giveUp: (reason: Error) => void = () => undefined;

  /** One at a time: Tesseract keeps the picture and the settings in one place. */
  recognise(crop: Uint8Array, lines: 'one' | 'several'): Promise<RecognisedText> {
    const turn = this.last.then(() => this.recogniseNow(crop, lines));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** For good: gives up the field under way and takes no other. */
  stop(): Promise<void> {
    this.stopped = true;
    this.giveUp(new Error(endingWords));
    return this.end();
  }

  async end(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.then((one) => one.terminate()).catch(() => undefined);
  }

  private async recogniseNow(crop: Uint8Array, lines: 'one' | 'several'): Promise<RecognisedText> {
    clearTimeout(this.idle);
    if (this.stopped) throw new Error(endingWords);
    try {
      return await inTime(this.unlessGivenUp(this.read(await fieldPicture(crop), lines)));
    } catch (error) {
      // Whatever state it is in: the next field gets a fresh one.
      await this.end();
      throw error instanceof Error ? error : new Error(String(error));
    } finally {
      if (!this.stopped) {
        this.idle = setTimeout(() => void this.end(), idleMs);
        this.idle.unref();
      }
    }
  }

  /** A thread that is ended never answers what it was asked. */
  private unlessGivenUp<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.giveUp = reject;
      work.then(resolve, reject);
    });
  }

  private async read(picture: Buffer, lines: 'one' | 'several'): Promise<RecognisedText> {
    const { PSM } = (await import('tesseract.js')).default;
    // Looked at last: the service may have ended while the picture was made, and nobody would end this thread.
    if (this.stopped) throw new Error(endingWords);
    const worker = await (this.worker ??= this.start());
    await worker.setParameters({
      tessedit_pageseg_mode: lines === 'one' ? PSM.SINGLE_LINE : PSM.SINGLE_BLOCK,
      user_defined_dpi: '300',
    });
    const { data } = await worker.recognize(picture, {}, { text: true });
    return { text: data.text.trim().replace(/\s+/g, ' '), confidence: data.confidence / 100 };
  }

  private async start(): Promise<Worker> {
    // 50 MB that a replica without scans does without.
    const { createWorker, OEM } = (await import('tesseract.js')).default;
    const data = dirname(files.resolve('@tesseract.js-data/deu/package.json'));
    const worker = await createWorker('deu', OEM.LSTM_ONLY, {
      langPath: join(data, '4.0.0_best_int'),
      gzip: true,
      cacheMethod: 'none',
      // Errors come with the answer; by default they would end the process as well.
      errorHandler: () => undefined,
      ...workerPath(),
    });
    // A thread that dies must not take the service with it; its field is given up when the time is over.
    (worker as unknown as { worker: Thread }).worker.on('error', () => undefined);
    return worker;
  }
}

/** Where the sources themselves run, in tests, there is no compiled file to start a thread from: it gets the usual priority. */
const workerPath = (): { workerPath?: string } =>
  import.meta.url.endsWith('.js')
    ? { workerPath: fileURLToPath(new URL('./recognition.worker.js', import.meta.url)) }
    : {};

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('text recognition took too long')), tooLongMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
