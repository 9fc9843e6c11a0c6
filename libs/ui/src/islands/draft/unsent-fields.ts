/* The browser's side of a draft that is merged by field: what was typed and not yet written, and what to do with an answer. */

export type Fields = Record<string, string[]>;

/** Somebody else changed a field that was changed here, too. */
export interface Conflict {
  theirs: string[];
  by: string;
  /** Version of the draft in which `theirs` stands. */
  version: number;
}
export interface SaveAnswer {
  version: number;
  conflicts: { field: string; theirs: string[]; by: { name: string } }[];
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

export const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Keeps book of the fields of one draft in one tab. Does nothing by itself: no network, no storage, no page. */
export class UnsentFields {
  readonly conflicts = new Map<string, Conflict>();
  private readonly dirty = new Map<string, { base: number; tab: string }>();
  /** What the server held when it was last heard of, by field. */
  private readonly known: Map<string, string[]>;
  /** Sent, and nobody knows yet whether it was written: then going back to what is known is a change, too. */
  private readonly doubtful = new Set<string>();

  constructor(
    public version: number,
    known: Fields,
    readonly tab: string,
    private readonly shown: Shown,
  ) {
    this.known = new Map(Object.entries(known));
  }

  get clean(): boolean {
    return this.dirty.size === 0;
  }

  /** Something was typed, or put back. */
  touch(name: string): void {
    if (same(this.shown.read(name), this.known.get(name) ?? []) && !this.doubtful.has(name)) {
      this.dirty.delete(name);
      this.conflicts.delete(name);
    } else if (!this.dirty.has(name)) this.dirty.set(name, { base: this.version, tab: this.tab });
  }

  /** Takes over what an earlier page did not get rid of. Returns false when the server has it. */
  adopt(name: string, { values, base, tab }: Kept): boolean {
    if (same(values, this.known.get(name) ?? [])) return false;
    this.shown.write(name, values);
    this.dirty.set(name, { base, tab });
    this.doubtful.add(name);
    return true;
  }

  /** What has to be kept in the browser now. */
  kept(): Record<string, Kept> {
    return Object.fromEntries(
      [...this.dirty].map(([name, { base, tab }]) => [name, { values: this.shown.read(name), base, tab }]),
    );
  }

  /** What can be sent next: fields typed on one version in one tab, the oldest first; never one that a person has to judge. */
  next(): PendingSave | undefined {
    const ready = [...this.dirty].filter(([name]) => !this.conflicts.has(name));
    const oldest = ready.map(([, one]) => one).sort((a, b) => a.base - b.base)[0];
    if (!oldest) return undefined;
    const { base, tab } = oldest;
    const group = ready.filter(([, one]) => one.base === base && one.tab === tab);
    for (const [name] of group) this.doubtful.add(name);
    return { base, tab, changes: Object.fromEntries(group.map(([name]) => [name, this.shown.read(name)])) };
  }

  /** Draws the consequences of an answer. Returns the names of fields that others changed and that now show it. */
  accept({ changes }: Pick<PendingSave, 'changes'>, { version, conflicts, news }: SaveAnswer): string[] {
    this.version = Math.max(this.version, version);
    const refused = new Map(conflicts.map((one) => [one.field, one]));
    for (const [name, values] of Object.entries(changes)) {
      this.doubtful.delete(name);
      const conflict = refused.get(name);
      if (conflict) {
        const { theirs, by } = conflict;
        this.known.set(name, theirs);
        if (same(this.shown.read(name), theirs)) this.dirty.delete(name);
        else this.conflicts.set(name, { theirs, by: by.name, version });
        continue;
      }
      this.known.set(name, values);
      if (same(this.shown.read(name), values)) this.dirty.delete(name);
      // Typed on while it was under way: on top of what has just been written.
      else this.dirty.set(name, { base: version, tab: this.tab });
    }
    return Object.entries(news).flatMap(([name, values]) => {
      if (same(values, this.known.get(name) ?? [])) return [];
      this.known.set(name, values);
      // What is being typed here is sent with its own base, and the server tells the conflict.
      if (this.dirty.has(name)) return [];
      this.shown.write(name, values);
      return [name];
    });
  }

  /** A person has seen both and keeps what is here. Changed again meanwhile, it is a conflict again. */
  keepMine(name: string): void {
    const conflict = this.conflicts.get(name);
    if (!conflict) return;
    this.conflicts.delete(name);
    this.dirty.set(name, { base: conflict.version, tab: this.tab });
  }

  takeTheirs(name: string): void {
    const conflict = this.conflicts.get(name);
    if (!conflict) return;
    this.conflicts.delete(name);
    this.dirty.delete(name);
    this.shown.write(name, conflict.theirs);
  }
}
