import type { PageIdentity, PrintedAs } from '../form/form-identity.js';
import type { PrintedProcess } from '../form/printed-process.js';
import type { ReadPage } from './read-page.js';

/** What a page says about itself. A page that says nothing comes with its picture, for a person to look at. */
export type IdentifiedPage =
  | { kind: 'found'; identity: PageIdentity }
  | { kind: 'none' | 'foreign' | 'contradictory' | 'mirrored'; image: Buffer };

export type PageOutcome =
  | ({
      kind: 'read';
      /** Pages of the form on which somebody may have written. */ neededPages: number[];
    } & ReadPage)
  /** The form was not found on the picture well enough, or has no such page. */
  | { kind: 'unreadable'; image: Buffer };

/** One file under the reader's eyes. */
export interface ScanUnderWork {
  readonly pages: number;
  identify(page: number): Promise<IdentifiedPage>;
  /** Reads the page identified last, against the form it was printed from. */
  read(page: number, process: PrintedProcess, edition: PrintedAs): Promise<PageOutcome>;
  close(): Promise<void>;
}

/** Reads scanned files. Throws a FileProblem for a file or page that cannot be read, whatever is wrong with it. */
export abstract class ScanReading {
  abstract open(file: Uint8Array): Promise<ScanUnderWork>;
}
