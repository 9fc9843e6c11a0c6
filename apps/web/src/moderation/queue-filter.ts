import {
  caseViewSchema,
  channels,
  languages,
  type CaseView,
  type Channel,
  type Language,
} from '@gemeinsam/contracts';

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

/** What the moderator narrowed the queue down to; lives in the address, so that a view can be kept as a bookmark. */
export interface QueueFilter {
  state: (typeof states)[number];
  /** What concerns the person who looks; the state does not count then. */
  view?: CaseView;
  process?: string;
  channel?: Channel;
  language?: Language;
  district?: string;
}

/** Reads a filter from a query string; what is not one of the choices counts as not chosen. */
export function queueFilterOf(query: Record<string, unknown>): QueueFilter {
  const text = (key: string): string | undefined => {
    const value = query[key];
    return typeof value === 'string' && value !== '' && value.length <= 80 ? value : undefined;
  };
  const one = <T extends string>(key: string, choices: readonly T[]): T | undefined =>
    choices.find((choice) => choice === text(key));
  return {
    state: one('state', states) ?? 'open',
    view: one('view', caseViewSchema.exclude(['open']).options),
    process: text('process'),
    channel: one('channel', channels),
    language: one('language', languages),
    district: text('district'),
  };
}

/** The filter as a query string with its question mark, or nothing when it filters nothing. */
export function queryOf(filter: QueueFilter, extra: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams();
  if (filter.view === undefined && filter.state !== 'open') query.set('state', filter.state);
  for (const [key, value] of Object.entries({
    view: filter.view,
    process: filter.process,
    channel: filter.channel,
    language: filter.language,
    district: filter.district,
    ...extra,
  }))
    if (value !== undefined) query.set(key, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What of the queue is wanted, whatever its state. */
export const narrowing = ({ process, channel, language, district }: QueueFilter) => ({
  process,
  channel,
  language,
  district,
});

/** Whether only a part of what stands in this view or state is wanted. */
export const isNarrowed = (filter: QueueFilter): boolean =>
  Object.values(narrowing(filter)).some((value) => value !== undefined);

/** Whether something else is wanted than all that is open. */
export const isFiltered = (filter: QueueFilter): boolean =>
  isNarrowed(filter) || filter.state !== 'open' || filter.view !== undefined;

/** The view that a filter shows; undefined for a state that is none. */
export const viewOf = ({ view, state }: QueueFilter): CaseView | undefined =>
  view ?? (state === 'open' ? 'open' : undefined);
