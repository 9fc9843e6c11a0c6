import type { DraftFields, StaffName } from '@gemeinsam/contracts';

/** One field of a draft as it is kept. */
export interface KeptField {
  values: string[];
  /** Version of the draft that this value came with; 0 for what was filled in when it was opened. */
  version: number;
  by: StaffName;
  /** Tab of the browser it was typed in. */
  tab: string;
  at: string;
}
export type KeptFields = Readonly<Record<string, KeptField>>;

export interface Typed {
  /** Version of the draft that the writer had before them. */
  base: number;
  changes: DraftFields;
  /** Fields a person chose to overwrite, having seen what is in them. */
  force: readonly string[];
  tab: string;
  by: StaffName;
  at: string;
}
export interface Merged {
  fields: KeptFields;
  version: number;
  /** Names of the fields that hold something else now. */
  written: string[];
  /** Names of the fields that somebody else changed to something different; they stay as they are. */
  conflicts: string[];
  /** What others changed since `base` and the writer did not send. */
  news: DraftFields;
}

/**
 * Field by field: what nobody else has touched since `base` is written, what somebody else changed to something different
 * stays and is told. A tab never conflicts with itself, so that a save whose answer was lost can be sent again.
 */
export function mergeFields(kept: KeptFields, version: number, typed: Typed): Merged {
  const { base, changes, tab, by, at } = typed;
  const force = new Set(typed.force);
  const conflicts: string[] = [];
  const written: string[] = [];
  const next = version + 1;
  const fields: Record<string, KeptField> = { ...kept };
  for (const [name, values] of Object.entries(changes)) {
    const now = Object.hasOwn(kept, name) ? kept[name] : undefined;
    if (sameValues(now?.values ?? [], values)) continue;
    if (now && now.version > base && now.tab !== tab && !force.has(name)) conflicts.push(name);
    else {
      fields[name] = { values, version: next, by, tab, at };
      written.push(name);
    }
  }
  const news = Object.fromEntries(
    Object.entries(kept)
      .filter(([name, field]) => field.version > base && field.tab !== tab && !Object.hasOwn(changes, name))
      .map(([name, field]) => [name, field.values]),
  );
  return { fields, version: written.length > 0 ? next : version, written, conflicts, news };
}

export const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
