import type { CaseSummary, Language } from '@gemeinsam/contracts';
import { Badge, Button } from '@gemeinsam/ui';
import { fromNow } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { isFiltered, queryOf, type QueueFilter } from './queue-filter.js';
import type { Queue } from './moderation-desk.service.js';
import type { ModerationTexts } from './moderation.texts.de.js';

interface QueueColumnProps {
  queue: Queue;
  filter: QueueFilter;
  current?: string;
  texts: ModerationTexts;
  language: Language;
  csrfToken?: string;
}

/** The left column: take the next, what waits, the filters. */
export function QueueColumn(props: QueueColumnProps) {
  const { queue, filter, texts, csrfToken } = props;
  return (
    <section class="desk-list" aria-label={texts.queue}>
      <form method="post" action={`/moderation/next${queryOf(filter)}`} class="desk-list-action">
        <CsrfField token={csrfToken} />
        <Button keyHint="n">{texts.takeNext}</Button>
      </form>
      <QueueItems {...props} />
      {queue.page.next && (
        <p class="desk-list-more">
          <a href={`/moderation${queryOf(filter, { cursor: queue.page.next })}`}>{texts.more}</a>
        </p>
      )}
      <Filters {...props} />
    </section>
  );
}

function QueueItems({ queue, filter, current, texts, language }: QueueColumnProps) {
  if (queue.page.items.length === 0)
    return <p class="desk-list-empty">{isFiltered(filter) ? texts.emptyFiltered : texts.emptyText}</p>;
  return (
    <ul class="case-list">
      {queue.page.items.map((item) => (
        <li key={item.id} class={item.id === current ? 'case-list-item is-current' : 'case-list-item'}>
          <a href={`/moderation/cases/${item.id}${queryOf(filter)}`} aria-current={item.id === current ? 'true' : undefined}>
            {queue.titles.get(item.contributionId) ?? texts.noText}
          </a>
          <p class="case-list-facts">
            <Badge>{texts.channels[item.channel]}</Badge> <CaseFacts item={item} queue={queue} texts={texts} language={language} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function CaseFacts({ item, queue, texts, language }: { item: CaseSummary; queue: Queue; texts: ModerationTexts; language: Language }) {
  const late = new Date(item.dueAt) < new Date();
  const when = fromNow(item.dueAt, language);
  const district = districtName(queue, item, language);
  return (
    <>
      <span>
        {district && `${district} · `}
        {item.state === 'open' || item.state === 'awaiting-second' || item.state === 'conflict' ? (
          <span class={late ? 'is-late' : undefined}>{late ? texts.overdue(when) : texts.due(when)}</span>
        ) : (
          texts.states[item.state]
        )}
      </span>{' '}
      {item.state === 'awaiting-second' && <Badge tone="warn">{texts.states['awaiting-second']}</Badge>}
      {item.state === 'conflict' && <Badge tone="warn">{texts.states.conflict}</Badge>}
      {item.lease && (
        <Badge tone={item.lease.mine ? 'accent' : 'bad'}>{item.lease.mine ? texts.takenByMe : texts.takenBy(item.lease.holderName)}</Badge>
      )}
    </>
  );
}

/** The district in words, out of the form of its process; nothing when the form does not know it. */
function districtName(queue: Queue, item: CaseSummary, language: Language): string | undefined {
  if (item.district === undefined) return undefined;
  const form = queue.processes.find((process) => process.slug === item.process)?.form;
  for (const question of form?.questions ?? [])
    if (question.kind === 'district') return question.options.find((option) => option.id === item.district)?.text[language];
  return undefined;
}

function Filters({ queue, filter, texts, language }: QueueColumnProps) {
  const districts = queue.processes.flatMap((process) =>
    process.form.questions.flatMap((question) => (question.kind === 'district' ? question.options : [])),
  );
  const unique = [...new Map(districts.map((district) => [district.id, district])).values()];
  return (
    <details class="filters" open={isFiltered(filter)}>
      <summary>{texts.filters}</summary>
      <form method="get" action="/moderation">
        <Choice name="state" label={texts.state} chosen={filter.state} choices={(['open', 'awaiting-second', 'conflict', 'returned', 'decided', 'all'] as const).map((state) => [state, state === 'all' ? texts.all : texts.states[state]])} />
        <Choice name="process" label={texts.process} chosen={filter.process} all={texts.all} choices={queue.processes.map((process) => [process.slug, process.form.title[language]])} />
        <Choice name="channel" label={texts.channel} chosen={filter.channel} all={texts.all} choices={Object.entries(texts.channels)} />
        <Choice name="language" label={texts.language} chosen={filter.language} all={texts.all} choices={Object.entries(texts.languages)} />
        <Choice name="district" label={texts.district} chosen={filter.district} all={texts.all} choices={unique.map((district) => [district.id, district.text[language]])} />
        <p class="actions">
          <Button look="secondary">{texts.applyFilters}</Button>
          {isFiltered(filter) && <a href="/moderation">{texts.clearFilters}</a>}
        </p>
      </form>
    </details>
  );
}

function Choice(props: { name: string; label: string; chosen?: string; all?: string; choices: readonly (readonly [string, string])[] }) {
  const id = `filter-${props.name}`;
  return (
    <p class="field">
      <label for={id}>{props.label}</label>
      <select id={id} name={props.name}>
        {props.all !== undefined && <option value="">{props.all}</option>}
        {props.choices.map(([value, label]) => (
          <option key={value} value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}
