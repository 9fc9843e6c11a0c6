import { formatReferenceNumber, type Language, type ListedCase } from '@gemeinsam/contracts';
import { Badge, Button, DeskList, QueueList, Select } from '@gemeinsam/ui';
import { fromNow, longDate, wholeNumber } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { QueueViews } from './queue-views.js';
import {
  isFiltered,
  isNarrowed,
  isSearch,
  queryOf,
  searchOf,
  viewOf,
  withoutFilter,
  withoutSearch,
  type QueueFilter,
} from './queue-filter.js';
import { ReviewsLinks } from './reviews/reviews-links.js';
import { SavedViewsList, type RefusedView } from './saved-views/saved-views-list.js';
import { HiddenFields, Passages, SearchForm } from './queue-search.js';
import type { Queue } from './moderation-desk.service.js';
import type { ModerationTexts } from './moderation.texts.de.js';

export interface QueueColumnProps {
  queue: Queue;
  filter: QueueFilter;
  cursor?: string;
  current?: string;
  texts: ModerationTexts;
  language: Language;
  csrfToken?: string;
  /** A view that could not be kept, with what was typed. */
  refusedView?: RefusedView;
}

/** The left column: take the next, what waits, the filters. */
export function QueueColumn(props: QueueColumnProps) {
  const { filter, texts, csrfToken } = props;
  return (
    <DeskList label={texts.queue} behind={props.current !== undefined}>
      <form
        method="post"
        action={`/moderation/next${queryOf(withoutSearch(filter))}`}
        class="desk-list-action"
      >
        <CsrfField token={csrfToken} />
        <Button keyHint="n">{texts.takeNext}</Button>
      </form>
      <SearchForm filter={filter} />
      {props.queue.counts && <QueueViews counts={props.queue.counts} filter={filter} />}
      <ReviewsLinks waiting={props.queue.reviews} />
      <SavedViewsList saved={props.queue.saved ?? []} filter={filter} refused={props.refusedView} />
      <QueueItems {...props} />
      <Filters {...props} />
    </DeskList>
  );
}

/** What waits, oldest promise first; also served alone, so that the list renews itself. */
export function QueueItems({ queue, filter, cursor, current, texts, language }: QueueColumnProps) {
  const known = queue.processes.some(({ slug }) => slug === filter.process);
  if (filter.process !== undefined && !known && queue.processes.length > 0)
    return <p class="desk-note">{texts.unknownProcess}</p>;
  if (queue.page.items.length === 0) return <p class="desk-note">{emptyWords(queue, filter, texts)}</p>;
  const shown = viewOf(filter);
  const what = shown ? texts.views[shown] : stateWords(filter, texts);
  return (
    <>
      <p class="desk-note soft">
        {queue.found && `${texts.search.title} · `}
        {what}: {texts.cases(wholeNumber(queue.page.total, language), queue.page.total)}
        {isNarrowed(filter) && ` · ${texts.withFilters}`}
      </p>
      <QueueList
        items={queue.page.items.map((item) => ({
          id: item.id,
          href: `/moderation/cases/${item.id}${queryOf(filter, { cursor })}`,
          ...titleOf(queue, item, texts),
          facts: <CaseFacts item={item} queue={queue} texts={texts} language={language} />,
          current: item.id === current,
        }))}
      />
      {queue.page.next && (
        <p class="desk-note">
          <a href={`/moderation${queryOf(filter, { cursor: queue.page.next })}`}>{texts.more}</a>
        </p>
      )}
    </>
  );
}

function stateWords({ view, state }: QueueFilter, texts: ModerationTexts): string {
  if (view) return texts.views[view];
  return state === 'all' ? texts.allStates : texts.states[state];
}

function emptyWords({ found }: Queue, filter: QueueFilter, texts: ModerationTexts): string {
  if (found) return found.away ? texts.search.away : texts.search.nothing;
  return isFiltered(filter) ? texts.emptyFiltered : texts.emptyText;
}

/** What a case is about; where it was found, with what was looked for marked. */
function titleOf(queue: Queue, { contributionId, language }: ListedCase, texts: ModerationTexts) {
  const marked = queue.found?.marked.get(contributionId);
  if (marked)
    return {
      title: marked.title.length > 0 ? <Passages passages={marked.title} /> : texts.noText,
      ...(marked.title.length > 0 && { lang: marked.language }),
      excerpt: (
        <>
          <span class="tabular">{formatReferenceNumber(marked.reference)}</span>
          {marked.excerpt.length > 0 && ' · '}
          <span lang={marked.language}>
            <Passages passages={marked.excerpt} />
          </span>
        </>
      ),
    };
  const title = queue.titles.get(contributionId);
  return { title: title || texts.noText, ...(title && { lang: language }) };
}

function CaseFacts({
  item,
  queue,
  texts,
  language,
}: {
  item: ListedCase;
  queue: Queue;
  texts: ModerationTexts;
  language: Language;
}) {
  const late = new Date(item.dueAt) < new Date();
  const when = fromNow(item.dueAt, language);
  const district = districtName(queue, item, language);
  const waits = ['open', 'awaiting-second', 'agreeing', 'conflict'].includes(item.state);
  return (
    <>
      <Badge>{texts.channels[item.channel]}</Badge>{' '}
      {item.appeal && <Badge tone="warn">{texts.appeal.badge}</Badge>} {district && `${district} · `}
      {!waits && <CaseOutcome item={item} texts={texts} language={language} />}
      {waits && (late ? <span class="tone-bad">{texts.overdue(when)}</span> : texts.due(when))}{' '}
      {waits && item.state !== 'open' && <Badge tone="warn">{texts.states[item.state]}</Badge>}{' '}
      {item.lease && (
        <Badge tone={item.lease.mine ? 'accent' : 'bad'}>
          {item.lease.mine ? texts.takenByMe : texts.takenBy(item.lease.holderName)}
        </Badge>
      )}
    </>
  );
}

/** What became of it, by whom and when. */
function CaseOutcome({
  item: { decided, state },
  texts,
  language,
}: {
  item: ListedCase;
  texts: ModerationTexts;
  language: Language;
}) {
  if (!decided) return <>{texts.states[state]}</>;
  const { outcome, byNames, at } = decided;
  const tone = ({ published: 'ok', 'published-redacted': 'ok', returned: 'warn', declined: 'bad' } as const)[
    outcome
  ];
  return (
    <>
      <Badge tone={tone}>{texts.outcomes[outcome]}</Badge>{' '}
      {texts.decidedOn(byNames.join(', '), longDate(at, language))}
      {state === 'revocable' && ` · ${texts.stillRevocable}`}
    </>
  );
}

/** The district in words, out of the form of its process; nothing when the form does not know it. */
function districtName(queue: Queue, item: ListedCase, language: Language): string | undefined {
  if (item.district === undefined) return undefined;
  const form = queue.processes.find((process) => process.slug === item.process)?.form;
  for (const question of form?.questions ?? [])
    if (question.kind === 'district')
      return question.options.find((option) => option.id === item.district)?.text[language];
  return undefined;
}

function Filters({ queue, filter, texts, language }: QueueColumnProps) {
  const districts = queue.processes.flatMap((process) =>
    process.form.questions.flatMap((question) => (question.kind === 'district' ? question.options : [])),
  );
  const unique = [...new Map(districts.map((district) => [district.id, district.text[language]])).entries()];
  const states = (
    ['awaiting-second', 'agreeing', 'conflict', 'revocable', 'returned', 'decided'] as const
  ).map((state) => [state, texts.states[state]] as const);
  return (
    <details
      class="filters"
      open={
        isNarrowed(filter) ||
        (queryOf(withoutFilter(filter)) !== queryOf(filter) && viewOf(filter) === undefined)
      }
    >
      <summary>{texts.filters}</summary>
      <form method="get" action="/moderation">
        <HiddenFields fields={searchOf(filter)} />
        <Filter
          name="state"
          label={texts.state}
          {...(isSearch(filter)
            ? { empty: texts.all, choices: [['open', texts.states.open], ...states] }
            : { empty: texts.states.open, choices: [...states, ['all', texts.all]] })}
          chosen={filter.state}
        />
        <Filter
          name="process"
          label={texts.process}
          empty={texts.all}
          chosen={filter.process}
          choices={queue.processes.map((process) => [process.slug, process.form.title[language]])}
        />
        <Filter
          name="channel"
          label={texts.channel}
          empty={texts.all}
          chosen={filter.channel}
          choices={Object.entries(texts.channels)}
        />
        <Filter
          name="language"
          label={texts.language}
          empty={texts.all}
          chosen={filter.language}
          choices={Object.entries(texts.languages)}
        />
        <Filter
          name="district"
          label={texts.district}
          empty={texts.all}
          chosen={filter.district}
          choices={unique}
        />
        <p class="actions">
          <Button look="secondary">{texts.applyFilters}</Button>
          {isFiltered(filter) && (
            <a href={`/moderation${queryOf(withoutFilter(filter))}`}>{texts.clearFilters}</a>
          )}
        </p>
      </form>
    </details>
  );
}

function Filter(props: {
  name: string;
  label: string;
  empty: string;
  chosen?: string;
  choices: readonly (readonly [string, string])[];
}) {
  return (
    <Select
      id={`filter-${props.name}`}
      name={props.name}
      label={props.label}
      required
      empty={props.empty}
      value={props.chosen}
      options={props.choices.map(([value, label]) => ({ value, label }))}
    />
  );
}
