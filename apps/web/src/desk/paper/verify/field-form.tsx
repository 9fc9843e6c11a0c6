import { Badge, Button, ButtonLink, Notice, Progress } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { StaffTyping } from '../../../shell/staff-typing.js';
import { DecideEntry } from './decide-entry.js';
import { BoxesEntry, TextEntry, VotesEntry, type EntryInputProps } from './entry-inputs.js';
import type { FieldPageProps } from './field-page.props.js';
import type { FieldView } from './field-view.js';
import { entryNames } from './posted-entry.js';
import { errorRateInWords } from './reading-error.js';
import { sideKey } from './side-key.js';
import { fieldTyping, previousPath, verifyPath } from './verify-address.js';
import type { VerifyTexts } from './verify.texts.de.js';
import { useVisit } from '../../../shell/visit.js';

interface FieldFormProps extends FieldPageProps {
  view: FieldView;
  texts: VerifyTexts;
}

/** How far the batch is, why a person is asked, and where the answer goes in. */
export function FieldForm(props: FieldFormProps) {
  const { task, counts, place, texts } = props;
  const { language } = useVisit();
  const reason = texts.reasons[task.reason];
  const why = task.reason === 'nothing-marked' && task.kind === 'text' ? texts.nothingWritten : reason.why;
  const key = (letter: string): string => sideKey(task, letter);
  const previous = previousPath(place);
  return (
    <section class="field-entry" aria-label={texts.entry}>
      <Progress
        id="progress"
        value={counts.settled}
        max={Math.max(1, counts.settled + counts.left)}
        label={`${texts.left(counts.left, place.batch !== undefined)} · ${errorRateInWords(counts.quality, texts, language)}`}
      />
      <StaffTyping form={fieldTyping(task.id)}>
        <form
          method="post"
          action={verifyPath(place, task.id)}
          autocomplete="off"
          data-way={task.round === 'decide' ? 'decide' : task.kind}
        >
          <CsrfField />
          <input type="hidden" name={entryNames.kind} value={task.kind} />
          {task.suggestion && (
            // Enter presses the first button of a form; taking the suggestion must not be that.
            <button
              type="submit"
              class="visually-hidden"
              name={entryNames.action}
              value="next"
              tabindex={-1}
              aria-hidden="true"
            />
          )}
          <div class="entry-notices" />
          {task.done && (
            <Notice tone="neutral">
              <p>
                {texts.alreadyEntered} {task.done.unreadable && texts.enteredUnreadable}
              </p>
            </Notice>
          )}
          <p id="entry-reason" class="entry-reason">
            <Badge tone={task.round === 'decide' || task.reason === 'sample' ? 'accent' : 'warn'}>
              {reason.badge}
            </Badge>{' '}
            <span>{why}</span>
          </p>
          <EntryControls {...props} />
          {task.suggestion && !task.done && (
            <div class="suggestion">
              <p class="soft" id="suggestion-title">
                {texts.suggestion}
              </p>
              <p class="own-words" lang={task.form.language}>
                {task.suggestion.text}
              </p>
              <Button look="secondary" name={entryNames.action} value="take" formnovalidate keyHint="Alt+v">
                {texts.take}
              </Button>
            </div>
          )}
          <p class="actions entry-main">
            <Button name={entryNames.action} value="next" keyHint="Enter">
              {texts.nextField}
            </Button>
            <Button
              look="secondary"
              name={entryNames.action}
              value="unreadable"
              formnovalidate
              keyHint={key('u')}
            >
              {texts.unreadable}
            </Button>
            {task.kind === 'text' && task.round !== 'decide' && (
              <Button look="secondary" name={entryNames.action} value="empty" formnovalidate keyHint="Alt+0">
                {texts.leaveEmpty}
              </Button>
            )}
          </p>
          <p class="actions entry-side">
            {task.round !== 'decide' && (
              <Button look="quiet" name={entryNames.action} value="unsure" formnovalidate keyHint={key('w')}>
                {texts.unsure}
              </Button>
            )}
            <Button look="quiet" name={entryNames.action} value="skip" formnovalidate keyHint={key('s')}>
              {texts.skip}
            </Button>
            {previous !== undefined && (
              <ButtonLink look="quiet" href={previous} keyHint="Alt+ArrowLeft">
                {texts.previous}
              </ButtonLink>
            )}
          </p>
          <p class="soft">
            <a href={`/desk/paper/forms/${task.form.id}`}>{texts.toForm}</a>
          </p>
        </form>
      </StaffTyping>
    </section>
  );
}

function EntryControls({ task, view, texts, attempt }: FieldFormProps) {
  const done = attempt === undefined ? task.done : undefined;
  const value = attempt === undefined ? done?.value : attempt.value;
  const nothing =
    attempt === undefined
      ? done !== undefined && done.value === undefined && done.unreadable !== true
      : attempt.nothing;
  const decides = task.round === 'decide' && task.entered !== undefined;
  const common: EntryInputProps = {
    view,
    texts,
    ...(value === undefined ? {} : { value }),
    ...(nothing === undefined ? {} : { nothing }),
    ...(attempt?.error === undefined || decides ? {} : { error: attempt.error }),
    aside: decides,
  };
  const controls =
    task.kind === 'text' ? (
      <TextEntry {...common} />
    ) : task.kind === 'votes' ? (
      <VotesEntry {...common} />
    ) : (
      <BoxesEntry {...common} several={task.kind === 'choices'} />
    );
  if (!decides) return controls;
  return (
    <DecideEntry {...common} error={attempt?.error} picked={attempt?.picked} entered={task.entered ?? []}>
      {controls}
    </DecideEntry>
  );
}
