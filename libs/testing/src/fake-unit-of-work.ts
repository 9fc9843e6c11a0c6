import { asTransaction, type Tx } from '@gemeinsam/persistence/tx';
import { UnitOfWork } from '@gemeinsam/persistence/unit-of-work';

/** A fake that takes part in transactions. */
export interface Revertible {
  /** Remembers the present state; the returned function goes back to it. */
  snapshot(): () => void;
}

/**
 * Transactions without a database, one after another. When work throws, every fake it was given goes back to where
 * it was, as a database would.
 */
export class FakeUnitOfWork extends UnitOfWork {
  private previous: Promise<unknown> = Promise.resolve();
  private readonly fakes: readonly Revertible[];

  constructor(...fakes: Revertible[]) {
    super();
    this.fakes = fakes;
  }

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const mine = this.previous.then(() => this.runAlone(work));
    this.previous = mine.catch(() => undefined);
    return mine;
  }

  private async runAlone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const revert = this.fakes.map((fake) => fake.snapshot());
    try {
      const { result, committed } = await asTransaction({ fake: true }, work);
      committed();
      return result;
    } catch (error) {
      for (const back of revert) back();
      throw error;
    }
  }
}
