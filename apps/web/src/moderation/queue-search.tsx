import type { Passage } from '@gemeinsam/contracts';
import { Button, EmptyState, TextField } from '@gemeinsam/ui';
import { daysTexts } from '../shell/days/days.texts.js';
import { wholeNumber } from '../shell/dates.js';
import { Jump } from '../shell/jump.js';
import { useTexts, useVisit } from '../shell/visit.js';
import type { Found, Queue } from './moderation-desk.service.js';
import { moderationTexts } from './moderation.texts.js';
import {
  fieldsOf,
  isFiltered,
  isSearch,
  longestSearch,
  queryOf,
  withoutFilter,
  withoutSearch,
} from './queue-filter.js';
import type { QueueFilter } from './queue-filter.js';

const searchId = 'queue-search';
const searchFields = ['q', 'by', 'from', 'to'];

/**
 * Looks for cases of every state. A first search asks everything, whatever the view; one that follows stays within the
 * filters that were set on it.
 */
export function SearchForm({ filter }: { filter: QueueFilter }) {
  const texts = useTexts(moderationTexts).search;
  const days = useTexts(daysTexts);
  const { q, by, from, to, faults } = filter;
  const kept = isSearch(filter)
    ? Object.fromEntries(Object.entries(fieldsOf(filter)).filter(([key]) => !searchFields.includes(key)))
    : {};
  return (
    <form method="get" action="/moderation" role="search" class="queue-search">
      <HiddenFields fields={kept} />
      <div class="with-key">
        <TextField id={searchId} name="q" type="search" label={texts.label} required value={q} />
        <Button look="secondary">{texts.find}</Button>
        <Jump to={searchId} keyHint="/" label={texts.label} />
      </div>
      {q !== undefined && q.length >= longestSearch && <p class="soft">{texts.cut(longestSearch)}</p>}
      <details open={[by, from, to].some((one) => one !== undefined) || Object.keys(faults).length > 0}>
        <summary>{texts.closer}</summary>
        <TextField id="search-by" name="by" label={texts.by} help={texts.byHelp} value={by} />
        <fieldset>
          <legend>{texts.days}</legend>
          <TextField
            id="search-from"
            name="from"
            type="date"
            label={days.from}
            value={from}
            error={faults.from && days.faults[faults.from]}
          />
          <TextField
            id="search-to"
            name="to"
            type="date"
            label={days.to}
            value={to}
            error={faults.to && days.faults[faults.to]}
          />
        </fieldset>
      </details>
      {isSearch(filter) && (
        <p>
          <a href={`/moderation${queryOf(withoutSearch(filter))}`}>{texts.end}</a>
        </p>
      )}
    </form>
  );
}

/** What is sent along with a form. */
export function HiddenFields({ fields }: { fields: Partial<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}

/** A text with what was looked for marked. */
export function Passages({ passages }: { passages: readonly Passage[] }) {
  return <>{passages.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</>;
}

/** What a search came to, and what can be done when it came to nothing. */
export function SearchOutcome({
  queue: { page },
  found,
  filter,
}: {
  queue: Queue;
  found: Found;
  filter: QueueFilter;
}) {
  const { language } = useVisit();
  const all = useTexts(moderationTexts);
  const texts = all.search;
  if (found.away)
    return (
      <EmptyState pageTitle title={texts.awayTitle}>
        <p>{texts.away}</p>
      </EmptyState>
    );
  const more = found.more && <p>{texts.more}</p>;
  if (page.total > 0)
    return (
      <EmptyState pageTitle title={texts.found(all.cases(wholeNumber(page.total, language), page.total))}>
        <p>{texts.foundHelp}</p>
        {more}
      </EmptyState>
    );
  const narrowed = isFiltered(withoutSearch(filter)) || filter.state !== 'all' || filter.view !== undefined;
  return (
    <EmptyState pageTitle title={texts.nothing}>
      {more}
      <p>{texts.tryThis}</p>
      <ul>
        {texts.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      {narrowed && (
        <p>
          <a href={`/moderation${queryOf(withoutFilter(filter))}`}>{texts.everywhere}</a>
        </p>
      )}
      <p>{texts.never}</p>
    </EmptyState>
  );
}
