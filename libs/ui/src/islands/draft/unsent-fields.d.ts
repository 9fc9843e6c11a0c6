export type Fields = Record<string, string[]>;
/** Somebody else changed a field that was changed here, too. */
export interface Conflict {
  theirs: string[];
  by: string;
  at: string;
  /** Version of the draft in which `theirs` stands. */
  version: number;
}
export interface SaveAnswer {
  version: number;
  conflicts: {
    field: string;
    theirs: string[];
    by: {
      name: string;
    };
    at: string;
  }[];
  news: Fields;
}
export interface PendingSave {
  base: number;
  tab: string;
  changes: Fields;
}
/** A field as it is kept in the browser until the server has it. */
export interface Kept {
  values: string[];
  /** Version of the draft it was typed on. */
  base: number;
  /** Tab it was typed in; an answer may have been lost, and then that tab is not in conflict with itself. */
  tab: string;
}
/** The form of the page. */
export interface Shown {
  read(name: string): string[];
  write(name: string, values: string[]): void;
}
export declare const same: (a: readonly string[], b: readonly string[]) => boolean;
/** Keeps book of the fields of one draft in one tab. Does nothing by itself: no network, no storage, no page. */
export declare class UnsentFields {
  version: number;
  readonly tab: string;
  private readonly shown;
  readonly conflicts: Map<string, Conflict>;
  private readonly dirty;
  private readonly known;
  constructor(version: number, known: Fields, tab: string, shown: Shown);
  get clean(): boolean;
  /** Something was typed, or put back. */
  touch(name: string): void;
  /** Takes over what an earlier page did not get rid of. Returns false when the server has it. */
  adopt(name: string, { values, base, tab }: Kept): boolean;
  /** What has to be kept in the browser now. */
  kept(): Record<string, Kept>;
  /** What can be sent next: fields typed on one version in one tab, the oldest first; never one that a person has to judge. */
  next(): PendingSave | undefined;
  /** Draws the consequences of an answer. Returns the names of fields that others changed and that now show it. */
  accept({ changes }: Pick<PendingSave, 'changes'>, { version, conflicts, news }: SaveAnswer): string[];
  /** A person has seen both and keeps what is here. Changed again meanwhile, it is a conflict again. */
  keepMine(name: string): void;
  takeTheirs(name: string): void;
}
//# sourceMappingURL=unsent-fields.d.ts.map
