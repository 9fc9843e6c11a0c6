import type { FormDefinition, LocalizedText } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { PublishedProcess } from './process.js';

/** Keeps published processes and every version of their forms. */
export abstract class ProcessStore {
  /** The process by slug; nobody else publishes it until this transaction ends. */
  abstract lock(tx: Tx, slug: string): Promise<PublishedProcess | undefined>;
  /** Writes the process as given; a form version that exists is left as it is. */
  abstract save(tx: Tx, published: PublishedProcess, at: Date, by: string): Promise<void>;
  /** The wording that was published under this consent version, in any form of the process. */
  abstract consentText(tx: Tx, processId: string, consentVersion: string): Promise<LocalizedText | undefined>;
  abstract all(): Promise<PublishedProcess[]>;
  /** With `tx` it is read on the transaction's own connection, so that a full pool cannot block it. */
  abstract form(processId: string, version: number, tx?: Tx): Promise<FormDefinition | undefined>;
}
