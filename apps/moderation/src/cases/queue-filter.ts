import type { GiveValue } from './case-views.js';

/** What people narrow the queue down to, beside its state. */
export interface QueueFilter {
  process?: string;
  channel?: string;
  language?: string;
  district?: string;
}

/**
 * The conditions of a filter on `cases`, each with a leading `and`; `value` gives a value to the statement and says its
 * name. Only those that are set, so that the planner may choose an index that begins with one.
 */
export const filterConditions = (filter: QueueFilter, value: GiveValue): string =>
  (['process', 'channel', 'language', 'district'] as const)
    .filter((column) => filter[column] !== undefined)
    .map((column) => `and ${column} = ${value(filter[column])}`)
    .join(' ');
