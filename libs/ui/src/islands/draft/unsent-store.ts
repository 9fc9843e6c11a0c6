import type { Kept } from './unsent-fields.js';

/** What one tab has typed into one draft and the server does not have yet. */
export interface Entry {
  draft: string;
  tab: string;
  /** Who typed it; nobody else's page shows or sends it. */
  who: string;
  fields: Record<string, Kept>;
  /** When it is thrown away: a day after the server has deleted the draft. */
  until: number;
}

let opened: Promise<IDBDatabase> | undefined;

const database = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('gemeinsam-drafts', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('unsent', { keyPath: ['draft', 'tab'] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no storage'));
  }));

async function ask<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const store = (await database()).transaction('unsent', mode).objectStore('unsent');
    return await new Promise((resolve, reject) => {
      const request = act(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no storage'));
    });
  } catch {
    // No storage in this browser: what is typed reaches the server within a second all the same.
    return undefined;
  }
}

export const put = (entry: Entry): Promise<unknown> => ask('readwrite', (store) => store.put(entry));
export const remove = (draft: string, tab: string): Promise<unknown> =>
  ask('readwrite', (store) => store.delete([draft, tab]));
export const all = async (): Promise<Entry[]> =>
  (await ask('readonly', (store) => store.getAll() as IDBRequest<Entry[]>)) ?? [];
