import { writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

const standardOutput = 1;
const pauseMs = 10;
/** How often a pipe whose reader is slow is tried again, together a second. */
const mostTries = 100;

/**
 * Where log lines go. A log that cannot be written stops no service: pino's own output ends it when the disk is full, and
 * stands still for ever with its last words. Lines are left out instead, and the next that can be written follows their number.
 */
export class LogOutput implements DestinationStream {
  private lost = 0;

  constructor(
    private readonly put: (bytes: Uint8Array) => number = (bytes) => writeSync(standardOutput, bytes),
  ) {}

  write(line: string): void {
    try {
      if (this.lost > 0) {
        this.whole(`${JSON.stringify({ level: 'warn', msg: 'log lines were lost', lines: this.lost })}\n`);
        this.lost = 0;
      }
      this.whole(line);
    } catch {
      this.lost += 1;
    }
  }

  private whole(line: string): void {
    let rest: Uint8Array = Buffer.from(line);
    for (let tries = 0; rest.length > 0;) {
      try {
        rest = rest.subarray(this.put(rest));
      } catch (error) {
        tries += 1;
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || tries > mostTries) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
      }
    }
  }
}
