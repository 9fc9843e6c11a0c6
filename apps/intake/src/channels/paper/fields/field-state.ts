import type { CheckReason, EntryRound } from '@gemeinsam/contracts';
import { type EntryValue, sameValue } from './entry-value.js';
import type { FieldReading } from './field-reading.js';

/** What a person entered, once. */
export interface Entry {
  field: string;
  round: EntryRound;
  value: EntryValue;
  unreadable: boolean;
  unsure: boolean;
  byId: string;
  by: string;
  at: Date;
  /** What they saw; null for entries that count whatever is shown. */
  picture: string | null;
}
export type CheckRound = Exclude<EntryRound, 'correction'>;
export type SampleOutcome = 'right' | 'wrong';
export type SecondOutcome = 'same' | 'differed';

/** Where a field stands: whether a person is needed, and else what counts. */
export interface FieldState {
  /** What a person must still do. */
  open?: { round: CheckRound; reason: CheckReason };
  /** `person`: persons have settled it, on `value` or on that it cannot be read. `machine`: its reading counts. */
  source: 'person' | 'machine' | 'open' | 'page-awaited' | 'page-given-up';
  value?: EntryValue;
  unreadable?: boolean;
  /** Whether the machine was right, once a sample is settled. */
  sample?: SampleOutcome;
  /** Whether two blind entries said the same. */
  second?: SecondOutcome;
  /** Entries that count for what is shown now. */
  entries: readonly Entry[];
}

/** An answer must not go to a stranger, so these are always entered twice. */
const enteredTwice = new Set([
  'contact.email',
  'contact.phone',
  'contact.street',
  'contact.postcode',
  'contact.city',
]);

/**
 * Decides about one field from what was read and what was entered so far. The last entry of a round counts; entries made
 * from another scan of the page do not. `sampled`: checked although the machine is sure.
 */
export function fieldState(read: FieldReading, all: readonly Entry[], sampled: boolean): FieldState {
  const entries = all.filter(
    (entry) => entry.field === read.field && (entry.picture === null || entry.picture === read.picture),
  );
  const last = (round: EntryRound): Entry | undefined => entries.findLast((entry) => entry.round === round);
  const [first, second, decided, sample, correction] = [
    last('first'),
    last('second'),
    last('decide'),
    last('sample'),
    last('correction'),
  ];
  const one = first ?? sample;
  const twice: Pick<FieldState, 'second'> =
    one && second ? { second: sameEntry(read.field, one, second) ? 'same' : 'differed' } : {};
  const open = (round: CheckRound, reason: CheckReason): FieldState => ({
    open: { round, reason },
    source: 'open',
    entries,
    ...twice,
  });
  const settled = (by: Entry): FieldState => ({
    source: 'person',
    value: by.unreadable ? undefined : by.value,
    unreadable: by.unreadable,
    entries,
    ...twice,
    ...(sample && !by.unreadable
      ? { sample: sameValue(read.field, by.value, read.proposed) ? 'right' : 'wrong' }
      : {}),
  });

  if (correction) return settled(correction);
  if (read.page !== 'there')
    return { source: read.page === 'awaited' ? 'page-awaited' : 'page-given-up', entries };
  const need = needOf(read, sampled || sample !== undefined);
  if (!need) return { source: 'machine', entries };
  if (!one) return open(need.round, need.reason);
  const wantsSecond =
    need.twice ||
    one.unsure ||
    one.unreadable ||
    (one === sample && !sameValue(read.field, one.value, read.proposed));
  if (!wantsSecond) return settled(one);
  if (!second) return open('second', 'second-entry');
  if (sameEntry(read.field, one, second)) return settled(one);
  return decided ? settled(decided) : open('decide', 'entries-differ');
}

interface Need {
  round: 'first' | 'sample';
  reason: CheckReason;
  twice: boolean;
}

function needOf(read: FieldReading, sampled: boolean): Need | undefined {
  const { field, written, doubt, required, hand } = read;
  const first = (reason: CheckReason): Need => ({
    round: 'first',
    reason,
    twice: !hand || enteredTwice.has(field),
  });
  if (read.assigned) return first('by-hand');
  if (read.picture === '') return first('no-picture');
  if (hand && written) return first('handwriting');
  if (hand && required) return first('nothing-marked');
  if (doubt) return first(doubt);
  return sampled ? { round: 'sample', reason: 'sample', twice: false } : undefined;
}

const sameEntry = (field: string, one: Entry, other: Entry): boolean =>
  one.unreadable || other.unreadable
    ? one.unreadable === other.unreadable
    : sameValue(field, one.value, other.value);
