import { callOutcomeSchema, formatReferenceNumber, type CallbackTask } from '@gemeinsam/contracts';
import { ActionBar, Badge, Button, ButtonLink, DataTable, EmptyState, Notice, OwnWords } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { dateAndTime, fromNow } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { MessagesFrame } from './messages-frame.js';
import { messagesTexts } from './messages.texts.js';

/** Whom to call, oldest first. */
export function CallbacksPage({
  request,
  tasks,
  done,
}: {
  request: FastifyRequest;
  tasks: CallbackTask[];
  done?: string;
}) {
  const { language } = request.shell;
  const texts = messagesTexts(language);
  return (
    <MessagesFrame request={request} place="callbacks" done={done}>
      <h1>{texts.callbacks}</h1>
      <p class="lead">{texts.callbacksIntro}</p>
      <DataTable
        caption={texts.callbacks}
        captionHidden
        rows={tasks}
        keyOf={(task) => task.id}
        empty={<EmptyState title={texts.noCallbacks} />}
        columns={[
          {
            head: texts.occasion,
            cell: (task) => task.occasion && texts.occasions[task.occasion],
            rowHead: true,
          },
          {
            head: texts.state,
            cell: (task) =>
              task.state !== 'open' ? (
                texts.taskStates[task.state]
              ) : new Date(task.dueAt) < new Date() ? (
                <span class="tone-bad">{texts.overdue(fromNow(task.dueAt, language))}</span>
              ) : (
                texts.due(fromNow(task.dueAt, language))
              ),
          },
          { head: texts.tries, cell: (task) => texts.attemptsSoFar(task.attempts.length) },
          {
            head: '',
            cell: (task) => (
              <ButtonLink
                look="secondary"
                href={`/messages/callbacks/${task.id}`}
                keyHint={task === tasks[0] ? 'n' : undefined}
              >
                {texts.call}
              </ButtonLink>
            ),
          },
        ]}
      />
    </MessagesFrame>
  );
}

/** One call: the number, the words to say, and one key for how it ended. */
export function CallbackPage({ request, task }: { request: FastifyRequest; task: CallbackTask }) {
  const { language, csrfToken } = request.shell;
  const texts = messagesTexts(language);
  return (
    <MessagesFrame request={request} place="callbacks">
      <p>
        <a href="/messages/callbacks">{texts.back}</a>
      </p>
      <h1>{task.occasion ? texts.occasions[task.occasion] : texts.call}</h1>
      {task.call === undefined ? (
        <Notice tone="warn">
          <p>{texts.noCallData}</p>
        </Notice>
      ) : (
        <>
          <p class="facts">
            <Badge tone="accent">{texts.ways.call}</Badge>{' '}
            {task.call.name && <strong>{task.call.name}</strong>}{' '}
            {task.call.reference && <span class="soft">{formatReferenceNumber(task.call.reference)}</span>}
          </p>
          <p class="phone-number">{task.call.phone}</p>
          <h2>{texts.say}</h2>
          <OwnWords lang={task.call.language}>{task.call.words}</OwnWords>
        </>
      )}
      {task.attempts.length > 0 && (
        <>
          <h2>{texts.previousAttempts}</h2>
          <ul>
            {task.attempts.map((attempt) => (
              <li key={attempt.at}>
                {dateAndTime(attempt.at, language)}, {attempt.byName}: {texts.outcomes[attempt.outcome]}
              </li>
            ))}
          </ul>
        </>
      )}
      {task.state === 'open' ? (
        <form method="post" action={`/messages/callbacks/${task.id}`}>
          <CsrfField token={csrfToken} />
          <h2>{texts.outcome}</h2>
          <ActionBar>
            {callOutcomeSchema.options.map((outcome, index) => (
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
          </ActionBar>
        </form>
      ) : (
        <p>{texts.taskStates[task.state]}</p>
      )}
    </MessagesFrame>
  );
}
