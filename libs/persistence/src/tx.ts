import type { EntityManager } from 'typeorm';

declare const txBrand: unique symbol;

/**
 * A running transaction. Only a unit of work makes one, so whatever asks for a `Tx` cannot be called outside a
 * transaction: it does not compile.
 */
export type Tx = EntityManager & { readonly [txBrand]: true };

type AfterCommit = () => void | Promise<void>;
type BeforeCommit = () => Promise<void>;

const waiting = new WeakMap<object, AfterCommit[]>();
const closing = new WeakMap<object, BeforeCommit[]>();

/**
 * Registers work for the end of this unit of work, still inside its transaction: for writing once what many steps
 * have changed. What it throws undoes the transaction like anything else.
 */
export function beforeCommit(tx: Tx, work: BeforeCommit): void {
  const list = closing.get(tx);
  if (!list) throw new Error('beforeCommit needs the transaction of a unit of work that is still running');
  list.push(work);
}

/**
 * Registers work for after the commit of this unit of work, e.g. to wake a queue. It runs at most once, not at
 * all when the transaction rolls back or the process dies in between: whatever must happen needs a row and a
 * sweep as well. An error in it is reported, never thrown at the caller, because the commit has happened.
 */
export function afterCommit(tx: Tx, work: AfterCommit): void {
  const list = waiting.get(tx);
  if (!list) throw new Error('afterCommit needs the transaction of a unit of work that is still running');
  list.push(work);
}

/**
 * Makes a `Tx` of the manager for the time of `work`; `commit` must end the transaction it belongs to. Then the
 * work registered with {@link afterCommit} runs. For units of work only, real or fake.
 */
export async function asTransaction<M extends object, T>(
  manager: M,
  work: (tx: Tx) => Promise<T>,
): Promise<{ result: T; committed: () => void }> {
  const tx = manager as unknown as Tx;
  const list: AfterCommit[] = [];
  const last: BeforeCommit[] = [];
  waiting.set(tx, list);
  closing.set(tx, last);
  try {
    const result = await work(tx);
    for (let next = last.shift(); next; next = last.shift()) await next();
    return { result, committed: () => list.forEach(runDetached) };
  } finally {
    waiting.delete(tx);
    closing.delete(tx);
  }
}

function runDetached(work: AfterCommit): void {
  void Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      process.emitWarning(String(error), 'AfterCommitWarning');
    });
}
