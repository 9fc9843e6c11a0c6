import { textIn, type CaseDetail, type DeclineReason, type FieldProblem, type Language } from '@gemeinsam/contracts';
import { Button, ButtonLink } from '@gemeinsam/ui';
import { CsrfField } from '../shell/page.js';
import type { ModerationTexts } from './moderation.texts.de.js';

/** What the moderator is about to do: nothing yet, ask, or decline. */
export type Step = 'choose' | 'return' | 'decline';

export interface DecisionFormProps {
  detail: CaseDetail;
  step: Step;
  reasons: DeclineReason[];
  typed: { reasonCodes: string[]; message: string };
  problems: FieldProblem[];
  /** Query string of the queue's filter, kept over the decision. */
  query: string;
  texts: ModerationTexts;
  language: Language;
  csrfToken?: string;
}

/** The bar at the foot of a case, or the form for the question or the reasons. The main action is always first. */
export function DecisionForm(props: DecisionFormProps) {
  switch (props.step) {
    case 'choose':
      return <ChooseBar {...props} />;
    case 'return':
      return <ReturnForm {...props} />;
    case 'decline':
      return <DeclineForm {...props} />;
  }
}

const caseUrl = ({ detail, query }: DecisionFormProps, step?: Step): string =>
  `/moderation/cases/${detail.id}${step ? `/${step}` : ''}${query}`;

function Hidden({ props, outcome }: { props: DecisionFormProps; outcome: string }) {
  return (
    <>
      <CsrfField token={props.csrfToken} />
      <input type="hidden" name="version" value={props.detail.version} />
      <input type="hidden" name="outcome" value={outcome} />
    </>
  );
}

function ChooseBar(props: DecisionFormProps) {
  const { texts } = props;
  return (
    <div class="decision-bar">
      <form method="post" action={caseUrl(props)}>
        <Hidden props={props} outcome="published" />
        <Button keyHint="v">{texts.publish}</Button>
      </form>
      <ButtonLink look="secondary" keyHint="r" href={caseUrl(props, 'return')}>
        {texts.askBack}
      </ButtonLink>
      <form method="post" action={`/moderation/cases/${props.detail.id}/release${props.query}`}>
        <CsrfField token={props.csrfToken} />
        <Button look="quiet" keyHint="z">
          {texts.release}
        </Button>
      </form>
      <ButtonLink look="danger" keyHint="a" href={caseUrl(props, 'decline')}>
        {texts.decline}
      </ButtonLink>
    </div>
  );
}

function ReturnForm(props: DecisionFormProps) {
  const { texts, typed } = props;
  return (
    <form method="post" action={caseUrl(props)} class="decision-form" id="decision">
      <Hidden props={props} outcome="returned" />
      <h2>{texts.returnTitle}</h2>
      <p class="help" id="message-help">
        {texts.returnHelp}
      </p>
      <MessageField label={texts.question} help="message-help" typed={typed.message} problem={problemAt(props, 'message')} />
      <p class="actions">
        <Button keyHint="Ctrl+Enter">{texts.sendQuestion}</Button>
        <ButtonLink look="quiet" keyHint="Escape" href={caseUrl(props)}>
          {texts.cancel}
        </ButtonLink>
      </p>
    </form>
  );
}

function DeclineForm(props: DecisionFormProps) {
  const { texts, typed, reasons, language } = props;
  const reasonProblem = problemAt(props, 'reasonCodes');
  return (
    <form method="post" action={caseUrl(props)} class="decision-form" id="decision">
      <Hidden props={props} outcome="declined" />
      <h2>{texts.declineTitle}</h2>
      <p class="help">{texts.declineHelp}</p>
      <fieldset id="reasonCodes" tabindex={-1} aria-describedby={reasonProblem ? 'reasons-problem' : undefined}>
        <legend>{texts.reasons}</legend>
        {reasonProblem && (
          <p class="field-problem" id="reasons-problem">
            {reasonProblem}
          </p>
        )}
        {reasons.map((reason, index) => (
          <p class="choice" key={reason.code}>
            <input
              type="checkbox"
              id={`reason-${reason.code}`}
              name="reasonCodes"
              value={reason.code}
              checked={typed.reasonCodes.includes(reason.code)}
              data-key={`Alt+${index + 1}`}
              aria-describedby={`reason-${reason.code}-help`}
            />
            <label for={`reason-${reason.code}`}>{textIn(reason.text, language)}</label>
            <span class="help" id={`reason-${reason.code}-help`}>
              {textIn(reason.explanation, language)}
            </span>
          </p>
        ))}
      </fieldset>
      <MessageField label={texts.sentence} helpText={texts.sentenceHelp} help="sentence-help" typed={typed.message} problem={problemAt(props, 'message')} />
      <p class="actions">
        <Button look="danger" keyHint="Ctrl+Enter">
          {props.detail.needsSecond ? texts.sendDeclineSecond : texts.sendDecline}
        </Button>
        <ButtonLink look="quiet" keyHint="Escape" href={caseUrl(props)}>
          {texts.cancel}
        </ButtonLink>
      </p>
    </form>
  );
}

function MessageField(props: { label: string; help: string; helpText?: string; typed: string; problem?: string }) {
  return (
    <div class={props.problem ? 'field has-problem' : 'field'}>
      <label for="message">{props.label}</label>
      {props.helpText && (
        <p class="help" id={props.help}>
          {props.helpText}
        </p>
      )}
      {props.problem && (
        <p class="field-problem" id="message-problem">
          {props.problem}
        </p>
      )}
      <textarea
        id="message"
        name="message"
        rows={4}
        maxlength={2000}
        aria-describedby={props.problem ? `${props.help} message-problem` : props.help}
        aria-invalid={props.problem ? 'true' : undefined}
      >
        {props.typed}
      </textarea>
    </div>
  );
}

/** The words for what is wrong with a field, or nothing. */
function problemAt({ problems, texts, step }: DecisionFormProps, field: string): string | undefined {
  if (!problems.some((problem) => problem.pointer.startsWith(`/${field}`))) return undefined;
  if (field === 'reasonCodes') return texts.needReason;
  return step === 'return' ? texts.needQuestion : texts.needSentence;
}
