import {
  type CallBackCounts,
  type CallBackTask,
  callOutcomeSchema,
  formatReferenceNumber,
  type ProcessView,
  type StaffName,
  textIn,
} from '@gemeinsam/contracts';
import { asShown } from '@gemeinsam/service-kit';
import { Badge, Button, DefinitionList, ErrorSummary, Notice, OwnWords, Select } from '@gemeinsam/ui';
import { dateAndTime, fromNow } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { addPath, codePath, contributionPath } from '../look-up/look-up-paths.js';
import { PhoneFrame } from '../phone-frame.js';
import { callBackPath, callBacksPath, overdueBadge } from './call-back-paths.js';
import type { CallBacksTexts } from './call-backs.texts.de.js';
import { callBacksTexts } from './call-backs.texts.js';
import { choiceWords, dueFaults, noDue, OwnTime, type TypedDue } from './due-fields.js';
import { type DueFault, sensibleChoices } from './due-times.js';
import { ownerWords, whyWords } from './task-words.js';
import { nameIn } from '../../../shell/language-names.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export interface CallBackPageProps {
  task: CallBackTask;
  /** In which language to call, as far as it is known. */
  spoken?: string;
  counts?: CallBackCounts;
  /** Open processes, to take a contribution down. */
  processes: ProcessView[];
  /** For leads: whom it can be given to. */
  colleagues: StaffName[];
  now: Date;
  done?: string;
  moving?: TypedDue & { fault: DueFault };
}
type PartProps = CallBackPageProps & { texts: CallBacksTexts };

/** One call: the number, the words to say, and one key for how it ended. */
export function CallBackPage(props: CallBackPageProps) {
  const { task, counts, done, now } = props;
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(callBacksTexts);
  const said =
    done !== undefined && Object.hasOwn(texts.done, done)
      ? texts.done[done as keyof typeof texts.done]
      : undefined;
  const parts = { ...props, texts };
  return (
    <PhoneFrame place="callBacks" title={texts.title} done={said} badges={overdueBadge(counts, texts)}>
      <ErrorSummary faults={dueFaults('move', props.moving?.fault, texts)} />
      <p>
        <a href={callBacksPath}>{texts.back}</a>
      </p>
      <div class="call-back">
        <section class="call-back-work" aria-label={texts.title}>
          <p class="facts">
            <Badge tone={task.source === 'missed-call' ? 'warn' : 'accent'}>
              {texts.sources[task.source]}
            </Badge>
            {task.call?.name && <strong>{task.call.name}</strong>}
          </p>
          <h1>{task.source === 'agreed' ? texts.promised : whyWords(task, texts, language, now)}</h1>
          {task.state === 'open' && task.owner && task.owner.id !== visit.actor.id && (
            <Notice tone="warn">
              <p>{texts.othersTask(task.owner.name)}</p>
            </Notice>
          )}
          <ToSay {...parts} />
          <Outcome {...parts} />
        </section>
        <section class="call-back-facts" aria-label={texts.facts}>
          <Facts {...parts} />
          {task.state === 'open' && <Plan {...parts} />}
          {task.state === 'open' && task.call && <Write {...parts} />}
        </section>
      </div>
    </PhoneFrame>
  );
}

function ToSay({ task, spoken, texts }: PartProps) {
  const { language } = useVisit();
  if (task.state !== 'open')
    return (
      <Notice>
        <p>
          {task.closedBecause
            ? texts.closed[task.closedBecause]
            : texts.closedWords(texts.states[task.state])}
        </p>
      </Notice>
    );
  if (!task.call)
    return (
      <Notice tone="warn" title={texts.noNumber}>
        <p>{texts.noNumberText}</p>
      </Notice>
    );
  return (
    <>
      <p class="phone-number">
        <a href={`tel:${task.call.phone.replace(/[^+\d]/g, '')}`}>{asShown(task.call.phone)}</a>
      </p>
      {spoken !== undefined && (
        <p>
          <strong>{texts.callIn(nameIn(spoken, language))}</strong>
          {spoken !== task.call.language &&
            task.source === 'answer' &&
            ` ${texts.wordsIn(nameIn(task.call.language, language))}`}
        </p>
      )}
      {task.source === 'answer' && <p class="soft">{texts.wishedCall}</p>}
      {task.note !== undefined && (
        <p>
          <strong>{texts.note}:</strong> {task.note}
        </p>
      )}
      <h2>{texts.say}</h2>
      <OwnWords lang={task.call.language}>{task.call.words}</OwnWords>
    </>
  );
}

function Outcome({ task, texts }: PartProps) {
  if (task.state !== 'open') return null;
  const outcomes = callOutcomeSchema.options.filter((outcome) => (outcome === 'no-number') === !task.call);
  return (
    <form method="post" action={`${callBackPath(task.id)}/outcome`}>
      <CsrfField />
      <input type="hidden" name="after" value={task.attempts.length} />
      <h2>{texts.outcome}</h2>
      <div class="call-back-choices">
        {outcomes.map((outcome, index) => (
          <Button
            key={outcome}
            look={index === 0 ? 'primary' : 'secondary'}
            name="outcome"
            value={outcome}
            keyHint={String(index + 1)}
          >
            {texts.outcomes[outcome]}
          </Button>
        ))}
      </div>
    </form>
  );
}

function Facts({ task, texts, now }: PartProps) {
  const { language, actor } = useVisit();
  const late = new Date(task.dueAt) < now;
  const items = [
    task.state === 'open' && {
      term: texts.when,
      description: (
        <>
          {dateAndTime(task.dueAt, language)}
          <br />
          <span class={late ? 'tone-bad' : 'soft'}>
            {late
              ? texts.overdueWords(fromNow(task.dueAt, language, now))
              : texts.dueWords(fromNow(task.dueAt, language, now))}
          </span>
        </>
      ),
    },
    { term: texts.owner, description: ownerWords(task, actor.id, texts) },
    task.call?.reference !== undefined && {
      term: texts.reference,
      description: <Contribution reference={task.call.reference} task={task} texts={texts} />,
    },
  ].filter((item) => item !== false);
  return (
    <>
      <h2>{texts.facts}</h2>
      <DefinitionList stacked items={items} />
      <h3>{texts.attempts}</h3>
      {task.attempts.length === 0 ? (
        <p class="soft">{texts.noAttempts}</p>
      ) : (
        <ul class="plain">
          {task.attempts.map((attempt) => (
            <li key={attempt.at}>
              {texts.outcomes[attempt.outcome]}
              <br />
              <span class="soft">
                {dateAndTime(attempt.at, language)}, {attempt.byName}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the call is about; a question that is open is answered where everything a caller says is written down. */
function Contribution({ reference, task, texts }: Pick<PartProps, 'task' | 'texts'> & { reference: string }) {
  return (
    <>
      <a href={contributionPath(reference)}>{formatReferenceNumber(reference)}</a>
      {task.state === 'open' && task.occasion === 'question' && (
        <>
          <br />
          <a href={addPath(reference)}>{texts.answerQuestion}</a>
        </>
      )}
      {task.state === 'open' && task.occasion === 'access-code' && (
        <>
          <br />
          <a href={codePath(reference)}>{texts.tellCode}</a>
        </>
      )}
    </>
  );
}

/** Who calls, and when. */
function Plan({ task, texts, now, colleagues, moving }: PartProps) {
  const { language, actor } = useVisit();
  const mine = task.owner?.id === actor.id;
  const path = callBackPath(task.id);
  const typed = moving ?? noDue;
  return (
    <>
      <form method="post" action={mine ? `${path}/give-back` : `${path}/take`}>
        <CsrfField />
        <Button look="secondary" keyHint="t">
          {mine ? texts.giveBack : texts.take}
        </Button>
      </form>
      {colleagues.length > 0 && (
        <form method="post" action={`${path}/assign`} class="inline-form">
          <CsrfField />
          <Select
            id="to"
            label={texts.colleague}
            required
            value={task.owner?.id}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button look="secondary">{texts.assign}</Button>
        </form>
      )}
      <h3>{texts.reschedule}</h3>
      <form method="post" action={`${path}/reschedule`} class="call-back-choices">
        <CsrfField />
        {sensibleChoices(now)
          .filter((choice) => choice !== 'own')
          .map((choice, index) => (
            <Button key={choice} look="secondary" name="choice" value={choice} keyHint={`Alt+${index + 1}`}>
              {choiceWords(choice, texts, language, now)}
            </Button>
          ))}
      </form>
      <details open={moving !== undefined}>
        <summary>{texts.choices.own}</summary>
        <form method="post" action={`${path}/reschedule`} class="narrow-form">
          <CsrfField />
          <input type="hidden" name="choice" value="own" />
          <OwnTime id="move" typed={typed} fault={moving?.fault} texts={texts} />
          <Button look="secondary">{texts.reschedule}</Button>
        </form>
      </details>
    </>
  );
}

/** What the person says when they are called may be a contribution. */
function Write({ task, processes, texts }: PartProps) {
  const { language } = useVisit();
  if (processes.length === 0) return null;
  return (
    <>
      <h3>{texts.write}</h3>
      <p class="soft">{texts.writeHelp}</p>
      <form method="post" action={`${callBackPath(task.id)}/contribution`} class="call-back-choices">
        <CsrfField />
        {processes.map((process, index) => (
          <Button
            key={process.slug}
            look="secondary"
            name="process"
            value={process.slug}
            keyHint={index === 0 ? 'b' : undefined}
          >
            {processes.length === 1 ? texts.write : textIn(process.form.title, language)}
          </Button>
        ))}
      </form>
    </>
  );
}
