import type { ReasonCatalogue } from './reason.js';

/** Where the versions of the reason catalogue are kept. */
export abstract class ReasonStore {
  /** The version that decisions use from now on. */
  abstract current(): Promise<ReasonCatalogue>;
}
