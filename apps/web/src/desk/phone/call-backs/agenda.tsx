import type { CallBackCounts, CallBackTask } from '@gemeinsam/contracts';
import { Badge, Button, ButtonLink, EmptyState, Notice, RowName, Time } from '@gemeinsam/ui';
import { clockTime } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { callBackPath, listPath, type Whose, whoses } from './call-back-paths.js';
import type { CallBacksTexts } from './call-backs.texts.de.js';
import { callBacksTexts } from './call-backs.texts.js';
import { type Part, partOf } from './due-times.js';
import { shortTime } from './due-words.js';
import { ownerWords, whyWords } from './task-words.js';
import { nameIn } from '../../../shell/language-names.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** The tasks that are shown, and how many there are altogether. */
export interface CallBackList {
  tasks: CallBackTask[];
  counts: CallBackCounts;
  /** In which language to call, by the id of the task. */
  languages: ReadonlyMap<string, string>;
}

interface AgendaProps {
  whose: Whose;
  list: CallBackList;
  now: Date;
}

const parts: readonly Part[] = ['overdue', 'today', 'tomorrow', 'later'];

/** Whom to call, like a calendar: what is overdue, then today by the hour, tomorrow, later. */
export function Agenda({ whose, list: { tasks, counts, languages }, now }: AgendaProps) {
  const texts = useTexts(callBacksTexts);
  const number: Record<Whose, number> = { everybody: counts.open, mine: counts.mine, nobody: counts.nobodys };
  const free = tasks.find((task) => !task.owner);
  return (
    <>
      <p class="lead">{texts.intro}</p>
      <nav aria-label={texts.whose}>
        <ul class="filter-links plain">
          {whoses.map((one) => (
            <li key={one}>
              <a href={listPath(one)} aria-current={one === whose ? 'page' : undefined}>
                {texts.filters[one]}
              </a>{' '}
              <span class="soft">{number[one]}</span>
            </li>
          ))}
        </ul>
      </nav>
      {counts.withheldToday > 0 && (
        <Notice>
          <p>{texts.withheld(counts.withheldToday)}</p>
        </Notice>
      )}
      {tasks.length === 0 && <EmptyState title={whose === 'mine' ? texts.emptyMine : texts.empty} />}
      {parts.map((part) => {
        const here = tasks.filter((task) => partOf(task.dueAt, now) === part);
        return (
          here.length > 0 && (
            <section key={part} aria-labelledby={`part-${part}`} class="agenda">
              <h2 id={`part-${part}`}>
                {texts.parts[part]} <span class="soft">{here.length}</span>
              </h2>
              <ol class="plain">
                {here.map((task) => (
                  <Row
                    key={task.id}
                    task={task}
                    spoken={languages.get(task.id)}
                    part={part}
                    first={task === tasks[0]}
                    firstFree={task === free}
                    now={now}
                    texts={texts}
                  />
                ))}
              </ol>
            </section>
          )
        );
      })}
    </>
  );
}

interface RowProps extends Omit<AgendaProps, 'list' | 'whose'> {
  texts: CallBacksTexts;
  task: CallBackTask;
  /** In which language to call, as far as it is known. */
  spoken?: string;
  part: Part;
  first: boolean;
  firstFree: boolean;
}

function Row({ task, spoken, part, first, firstFree, now, texts }: RowProps) {
  const { language, actor } = useVisit();
  const tries = task.attempts.length;
  const row = (
    <RowName>
      {whyWords(task, texts, language, now)}, {shortTime(task.dueAt, language, now)}
    </RowName>
  );
  return (
    <li class={part === 'overdue' ? 'agenda-row is-overdue' : 'agenda-row'}>
      <p class="agenda-when">
        <Time iso={task.dueAt}>
          {part === 'tomorrow' ? clockTime(task.dueAt, language) : shortTime(task.dueAt, language, now)}
        </Time>
      </p>
      <div>
        <p>
          <Badge tone={task.source === 'missed-call' ? 'warn' : 'accent'}>{texts.sources[task.source]}</Badge>{' '}
          <a href={callBackPath(task.id)}>
            {whyWords(task, texts, language, now)}
            <RowName>{shortTime(task.dueAt, language, now)}</RowName>
          </a>
        </p>
        <p class="soft">
          {texts.columns.owner}: {ownerWords(task, actor.id, texts)}
          {spoken !== undefined && ` · ${texts.callIn(nameIn(spoken, language))}`}
          {tries > 0 && ` · ${texts.columns.tries}: ${tries}`}
        </p>
      </div>
      <div class="agenda-actions">
        {!task.owner && (
          <form method="post" action={`${callBackPath(task.id)}/take`}>
            <CsrfField />
            <Button look="secondary" keyHint={firstFree ? 't' : undefined}>
              {texts.take}
              {row}
            </Button>
          </form>
        )}
        <ButtonLink
          look={first ? 'primary' : 'secondary'}
          href={callBackPath(task.id)}
          keyHint={first ? 'n' : undefined}
        >
          {texts.open}
          {row}
        </ButtonLink>
      </div>
    </li>
  );
}
