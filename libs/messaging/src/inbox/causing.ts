import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cause } from '../outbox/outbox.js';

const causing = new AsyncLocalStorage<Cause>();

/** Events written during `work` name this cause unless they are given another. */
export const inCauseOf = <T>(cause: Cause, work: () => Promise<T>): Promise<T> => causing.run(cause, work);
export const currentCause = (): Cause | undefined => causing.getStore();
