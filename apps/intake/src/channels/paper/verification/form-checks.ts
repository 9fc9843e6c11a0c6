import type { Tx } from '@gemeinsam/persistence';

/** Keeps the list of fields that wait for a person. */
export abstract class FormChecks {
  /**
   * Opens the checks that the form needs now and closes those that it needs no more; running it again changes nothing.
   * Does nothing while pages of the form may still come in by themselves. Locks the form.
   */
  abstract refresh(tx: Tx, formId: string): Promise<void>;
}
