import { buffer } from 'node:stream/consumers';
import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, StoreFull } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { FileProblem, limits } from '@gemeinsam/paper/reading/file-problem';
import { ScanReading, type ScanUnderWork } from '@gemeinsam/paper/reading/scan-reading';
import { AlarmStore } from '../sheets/alarm.store.js';
import { CompleteBatch } from './complete-batch.service.js';
import { type ClaimedFile, leaseSeconds, PaperBatchStore } from './paper-batch.store.js';
import { ReadOnePage } from './read-one-page.service.js';

/** A file that took the whole process down this often, at one and the same page, is given up. */
const maxAttempts = 6;

/**
 * Reads one file, page by page. Every page is committed on its own, so that whoever goes on after a crash goes on
 * at the next page. Running it twice, or twice at once, does no more than running it once.
 */
@Injectable()
export class ReadFile {
  private stopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaperBatchStore,
    private readonly blobs: BlobStore,
    private readonly reading: ScanReading,
    private readonly page: ReadOnePage,
    private readonly completion: CompleteBatch,
    private readonly alarms: AlarmStore,
  ) {}

  /** Ends after the page under way; the rest is read by somebody else or later. */
  stop(): void {
    this.stopping = true;
  }

  async read(fileId: string): Promise<void> {
    const leaseId = newId();
    const file = await this.unitOfWork.run((tx) => this.store.claim(tx, fileId, leaseId));
    if (!file) return;
    const lease = { id: leaseId, held: true };
    const renewing = setInterval(() => void this.renew(file, lease), (leaseSeconds * 1000) / 4);
    try {
      if (file.attempts > maxAttempts)
        throw new FileProblem('broke-reader', 'the file broke the reader again and again');
      const done = await this.readPages(file, async () => {
        if (this.stopping) return false;
        // Asked before every page, so that cancelling stops every replica after the page under way.
        await this.renew(file, lease);
        return lease.held;
      });
      if (done) await this.finish(file, 'complete');
    } catch (error) {
      // A full disk is no fault of the file and may last: such a try does not count.
      if (error instanceof StoreFull) await this.wentOn(file);
      if (!(error instanceof FileProblem)) throw error;
      await this.finish(file, 'fail', error);
    } finally {
      clearInterval(renewing);
      await this.unitOfWork.run((tx) => this.store.release(tx, fileId, leaseId));
    }
  }

  /** False when it had to stop before the end. */
  private async readPages(file: ClaimedFile, goOn: () => Promise<boolean>): Promise<boolean> {
    const scan = await this.open(file);
    try {
      const pages = await this.unitOfWork.run((tx) => this.store.pagesToRead(tx, file.id, scan.pages));
      for (const page of pages) {
        if (!(await goOn())) return false;
        await this.page.read(file, scan, page);
        if (file.attempts > 1) await this.wentOn(file);
      }
      return true;
    } finally {
      await scan.close().catch(() => undefined);
    }
  }

  private async open(file: ClaimedFile): Promise<ScanUnderWork> {
    const blob = await this.blobs.get(file.blobKey);
    if (!blob) throw new FileProblem('damaged', 'the file is not there');
    if (blob.size > limits.bytes) {
      blob.stream.destroy();
      throw new FileProblem('too-large', `more than ${limits.bytes} bytes`);
    }
    return this.reading.open(await buffer(blob.stream));
  }

  private async finish(file: ClaimedFile, step: 'complete' | 'fail', problem?: FileProblem): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.store.finish(tx, file.id, step, problem?.code))) return;
      if (problem) await this.alarms.addForUnread(tx, file.batchId, 'bad-file', problem.code, [file]);
      await this.completion.ifDone(tx, file.batchId);
    });
  }

  private async wentOn(file: ClaimedFile): Promise<void> {
    await this.unitOfWork.run((tx) => this.store.wentOn(tx, file.id));
    file.attempts = 1;
  }

  private async renew(file: ClaimedFile, lease: { id: string; held: boolean }): Promise<void> {
    // A renewal that fails for once is made up by the next one, well before the lease ends.
    const kept = await this.unitOfWork.run((tx) => this.store.renew(tx, file.id, lease.id)).catch(() => true);
    if (!kept) lease.held = false;
  }
}
