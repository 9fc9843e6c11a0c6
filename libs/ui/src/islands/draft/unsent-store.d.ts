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
export declare const put: (entry: Entry) => Promise<unknown>;
export declare const remove: (draft: string, tab: string) => Promise<unknown>;
export declare const all: () => Promise<Entry[]>;
//# sourceMappingURL=unsent-store.d.ts.map
