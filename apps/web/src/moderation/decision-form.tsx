import {
  mostReasons,
  textIn,
  trimText,
  type CaseDetail,
  type DeclineReason,
  type FieldProblem,
  type Language,
  type ReplyWay,
} from '@gemeinsam/contracts';
import { ActionBar, Button, ButtonLink, Checkboxes, ErrorSummary, TextArea } from '@gemeinsam/ui';
import { CsrfField } from '../shell/page.js';
import { StaffTyping } from '../shell/staff-typing.js';
import { tooLong } from '../shell/definition-form/problem-messages.js';
import type { ModerationTexts } from './moderation.texts.de.js';

/** As many characters as moderation takes. */
const longestMessage = 2000;

/** What the moderator is about to do: nothing yet, black passages out, ask, or decline. */
export type Step = 'choose' | 'redact' | 'return' | 'decline';

export interface DecisionFormProps {
  detail: CaseDetail;
  step: Step;
  reasons: DeclineReason[];
  typed: { reasonCodes: string[]; message: string };
  problems: FieldProblem[];
  /** Query string of the queue's filter, kept over the decision. */
  query: string;
  /** The same without what was looked for. */
  queryWithoutSearch: string;
  texts: ModerationTexts;
  language: Language;
  csrfToken?: string;
  /** How the author wishes to hear back. */
  reply?: ReplyWay;
}

/** Under which name the tab keeps what is typed about a case until it was decided. */
export const typedAbout = (caseId: string, step: Step | 'agree'): string =>
  `/moderation/cases/${caseId}/${step}`;

/** The bar at the foot of a case, or the form for the question or the reasons. */
export function DecisionForm(props: DecisionFormProps) {
  switch (props.step) {
    case 'choose':
    case 'redact':
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

/** One key per decision; the forms stand outside the bar so that each button sends its own. */
function ChooseBar(props: DecisionFormProps) {
  const { texts, detail } = props;
  return (
    <>
      <form method="post" action={caseUrl(props)} id="publish">
        <Hidden props={props} outcome="published" />
      </form>
      <form method="post" action={`/moderation/cases/${detail.id}/release${props.query}`} class="release">
        <CsrfField token={props.csrfToken} />
        <Button look="quiet" keyHint="z">
          {texts.release}
        </Button>
      </form>
      <ActionBar
        apart={
          <ButtonLink look="danger" keyHint="a" href={caseUrl(props, 'decline')}>
            {texts.decline}
          </ButtonLink>
        }
      >
        <Button keyHint="v" form="publish">
          {texts.publish}
        </Button>
        <ButtonLink
          look="secondary"
          keyHint="s"
          href={`/moderation/cases/${detail.id}/redact${props.queryWithoutSearch}`}
        >
          {texts.redact}
        </ButtonLink>
        <ButtonLink look="secondary" keyHint="r" href={caseUrl(props, 'return')}>
          {texts.askBack}
        </ButtonLink>
      </ActionBar>
    </>
  );
}

function ReturnForm(props: DecisionFormProps) {
  const { texts, typed } = props;
  const error = problemAt(props, 'message');
  return (
    <StaffTyping form={typedAbout(props.detail.id, 'return')}>
      <form method="post" action={caseUrl(props)} class="decision-form">
        <Hidden props={props} outcome="returned" />
        <Faults props={props} />
        <h2>{texts.returnTitle}</h2>
        <TextArea
          id="message"
          label={texts.question}
          help={props.reply === 'none' ? texts.returnHelpNoAnswer : texts.returnHelp}
          value={typed.message}
          rows={4}
          max={longestMessage}
          error={error}
          autofocus
          required
        />
        <Actions props={props} label={texts.sendQuestion} look="primary" />
      </form>
    </StaffTyping>
  );
}

function DeclineForm(props: DecisionFormProps) {
  const { texts, typed, reasons, language, detail } = props;
  return (
    <StaffTyping form={typedAbout(props.detail.id, 'decline')}>
      <form method="post" action={caseUrl(props)} class="decision-form">
        <Hidden props={props} outcome="declined" />
        <Faults props={props} />
        <h2>{texts.declineTitle}</h2>
        <Checkboxes
          id="reasonCodes"
          label={texts.reasons}
          help={detail.state === 'conflict' ? texts.settleHelp : texts.declineHelp}
          values={typed.reasonCodes}
          options={reasons.map((reason) => ({
            value: reason.code,
            label: textIn(reason.text, language),
            help: textIn(reason.explanation, language),
          }))}
          error={problemAt(props, 'reasonCodes')}
          autofocus
          required
        />
        <TextArea
          id="message"
          label={texts.sentence}
          help={texts.sentenceHelp}
          value={typed.message}
          rows={4}
          max={longestMessage}
          error={problemAt(props, 'message')}
          required
        />
        <Actions props={props} label={declineAction(detail, texts)} look="danger" />
      </form>
    </StaffTyping>
  );
}

/** The lead settles what two people did not agree on; nobody has to agree once more. */
function declineAction({ state, needsSecond }: CaseDetail, texts: ModerationTexts): string {
  if (state === 'conflict') return texts.settleDecline;
  return needsSecond ? texts.sendDeclineSecond : texts.sendDecline;
}

function Actions({
  props,
  label,
  look,
}: {
  props: DecisionFormProps;
  label: string;
  look: 'primary' | 'danger';
}) {
  // What was typed stays in sight; whoever takes the case goes on with it.
  if (!props.detail.lease?.mine) return null;
  return (
    <ActionBar>
      <Button look={look} keyHint="Ctrl+Enter">
        {label}
      </Button>
      <ButtonLink look="quiet" keyHint="Escape" href={caseUrl(props)}>
        {props.texts.cancel}
      </ButtonLink>
    </ActionBar>
  );
}

function Faults({ props }: { props: DecisionFormProps }) {
  const faults = (['reasonCodes', 'message'] as const).flatMap((field) => {
    const message = problemAt(props, field);
    return message === undefined ? [] : [{ field, message }];
  });
  return <ErrorSummary faults={faults} />;
}

/** The words for what is wrong with a field, or nothing. */
function problemAt(
  { problems, texts, step, typed, language }: DecisionFormProps,
  field: 'reasonCodes' | 'message',
): string | undefined {
  if (!problems.some((problem) => problem.pointer.startsWith(`/${field}`))) return undefined;
  if (field === 'reasonCodes')
    return typed.reasonCodes.length > mostReasons ? texts.tooManyReasons : texts.needReason;
  const long = tooLong(trimText(typed.message), longestMessage, language);
  if (long !== undefined) return long;
  return step === 'return' ? texts.needQuestion : texts.needSentence;
}
