import {
  caseViewSchema,
  channels,
  languages,
  type CaseView,
  type Channel,
  type Language,
} from '@gemeinsam/contracts';
import { askedDays, type DayFaults } from '../shell/days/asked-days.js';

const states = [
  'open',
  'awaiting-second',
  'agreeing',
  'conflict',
  'revocable',
  'returned',
  'decided',
  'all',
] as const;

/** What is looked for among cases of every state. */
export interface QueueSearch {
  /** Words of the contribution, a reference number, or the name of a district. */
  q?: string;
  /** A part of the name of somebody who gave an opinion. */
  by?: string;
  /** Days, both included, on which a case came in or was decided. */
  from?: string;
  to?: string;
}

/** What the moderator narrowed the queue down to; lives in the address, so that a view can be kept as a bookmark. */
export interface QueueFilter extends QueueSearch {
  state: (typeof states)[number];
  /** What concerns the person who looks; the state does not count then. */
  view?: CaseView;
  process?: string;
  channel?: Channel;
  language?: Language;
  district?: string;
  /** What is wrong with the days of a search. */
  faults: DayFaults;
}

export const longestSearch = 200;
const searchFields = ['q', 'by', 'from', 'to'] as const;
const narrowingFields = ['process', 'channel', 'language', 'district'] as const;
type Fields = Partial<Record<string, string>>;

/** Reads a filter from a query string; what is not one of the choices counts as not chosen. */
export function queueFilterOf(query: Record<string, unknown>): QueueFilter {
  const text = (key: string, longest = 80): string | undefined => {
    const value = query[key];
    if (typeof value !== 'string') return undefined;
    const typed = value.trim();
    return typed !== '' && typed.length <= longest ? typed : undefined;
  };
  const one = <T extends string>(key: string, choices: readonly T[]): T | undefined =>
    choices.find((choice) => choice === text(key));
  const { from, to, faults } = askedDays(query);
  const q = typeof query['q'] === 'string' ? query['q'].trim().slice(0, longestSearch) : '';
  const search = { q: q === '' ? undefined : q, by: text('by', 100), from, to };
  return {
    ...search,
    state: one('state', states) ?? usualState(search),
    view: one('view', caseViewSchema.exclude(['open']).options),
    process: text('process'),
    channel: one('channel', channels),
    language: one('language', languages),
    district: text('district'),
    faults,
  };
}

/** Whether something is looked for, in every state unless one is named. */
export const isSearch = (filter: QueueSearch): boolean =>
  searchFields.some((field) => filter[field] !== undefined);

const usualState = (search: QueueSearch): QueueFilter['state'] => (isSearch(search) ? 'all' : 'open');

/** What makes up a filter, as fields of a form or of an address. */
export function fieldsOf(filter: QueueFilter): Fields {
  const { state, view } = filter;
  return {
    ...(view === undefined && state !== usualState(filter) && { state }),
    view,
    ...narrowing(filter),
    ...searchOf(filter),
  };
}

export const searchOf = ({ q, by, from, to }: QueueFilter) => ({ q, by, from, to });

/** The filter as a query string with its question mark, or nothing when it filters nothing. */
export function queryOf(filter: QueueFilter, extra: Fields = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...fieldsOf(filter), ...extra }))
    if (value !== undefined) query.set(key, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The queue as it is narrowed down, with nothing looked for. */
export const withoutSearch = (filter: QueueFilter): QueueFilter => ({
  ...filter,
  q: undefined,
  by: undefined,
  from: undefined,
  to: undefined,
  faults: {},
  ...(isSearch(filter) && { state: 'open' }),
});

/** What is looked for, or the open cases, narrowed down by nothing. */
export const withoutFilter = (filter: QueueFilter): QueueFilter => ({
  ...searchOf(filter),
  state: usualState(filter),
  faults: filter.faults,
});

/** What of the queue is wanted, whatever its state. */
export const narrowing = ({ process, channel, language, district }: QueueFilter) => ({
  process,
  channel,
  language,
  district,
});

/** Whether only a part of what stands in this view or state is wanted. */
export const isNarrowed = (filter: QueueFilter): boolean =>
  narrowingFields.some((field) => filter[field] !== undefined);

/** Whether something else is wanted than all that is open. */
export const isFiltered = (filter: QueueFilter): boolean =>
  isNarrowed(filter) || isSearch(filter) || filter.state !== 'open' || filter.view !== undefined;

/** The view that a filter shows; undefined for a search, and for a state that is none. */
export function viewOf(filter: QueueFilter): CaseView | undefined {
  if (isSearch(filter)) return undefined;
  return filter.view ?? (filter.state === 'open' ? 'open' : undefined);
}
