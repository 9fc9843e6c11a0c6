import {
  decisionOutcomes,
  longestReviewNote,
  mostReasons,
  type ProcessView,
  type ReviewView,
  textIn,
  trimText,
} from '@gemeinsam/contracts';
import {
  ActionBar,
  Badge,
  Button,
  Checkboxes,
  DeskHelp,
  DeskWork,
  ErrorSummary,
  LeaseHeartbeat,
  Notice,
  OwnWords,
  Radios,
  TextArea,
} from '@gemeinsam/ui';
import { tooLong } from '../../shell/definition-form/problem-messages.js';
import { CsrfField, DeskPage } from '../../shell/page.js';
import { StaffTyping } from '../../shell/staff-typing.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import type { ReviewForm } from './review-form.schema.js';
import { JustReviewed, type ReviewDone, typedInReview } from './reviews.page.js';
import { reviewsTexts } from './reviews.texts.js';

interface ReviewPageProps {
  id: string;
  /** Absent while the text cannot be had. */
  opened?: { review: ReviewView; process?: ProcessView };
  typed: ReviewForm;
  /** The fields that are not right. */
  wrong: readonly string[];
  done?: ReviewDone;
}

const path = (id: string): string => `/moderation/reviews/${id}`;

/** One decision to judge once more: the words as they were decided upon, and nothing of the decision. */
export function ReviewPage({ id, opened, typed, wrong, done }: ReviewPageProps) {
  const { language, csrfToken } = useVisit();
  const texts = useTexts(reviewsTexts);
  return (
    <DeskPage
      desk="moderation"
      title={texts.title}
      columns="two"
      islands={['lease-heartbeat', 'char-counter', 'kept-typing']}
    >
      <DeskWork label={texts.title} keys="own">
        {done && <JustReviewed done={done} />}
        {opened ? (
          <>
            <p class="facts">
              <Badge tone="accent">{texts.channels[opened.review.channel]}</Badge>{' '}
              <span class="soft">{opened.process?.form.title[language]}</span>
            </p>
            <h1>{texts.pageTitle}</h1>
            <Words {...opened} />
            <LeaseHeartbeat renew={`${path(id)}/lease`} until={opened.review.until} csrfToken={csrfToken} />
            <Judging id={id} review={opened.review} typed={typed} wrong={wrong} />
          </>
        ) : (
          <>
            <h1>{texts.title}</h1>
            <Notice tone="warn" role="alert">
              <p>{texts.away}</p>
            </Notice>
            {typed.note !== '' && (
              <>
                <p class="soft">{texts.typed}</p>
                <OwnWords size="normal">{typed.note}</OwnWords>
              </>
            )}
          </>
        )}
      </DeskWork>
      <DeskHelp label={texts.help}>
        <h2>{texts.help}</h2>
        {opened?.process && <p>{textIn(opened.process.form.purpose, language)}</p>}
        <ul>
          {texts.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </DeskHelp>
    </DeskPage>
  );
}

function Words({ review, process }: { review: ReviewView; process?: ProcessView }) {
  const { language } = useVisit();
  const texts = useTexts(reviewsTexts);
  if (review.texts.length === 0) return <p>{texts.noText}</p>;
  const headingOf = (field: string): string | undefined => {
    if (field.startsWith('amendments/')) return texts.amendment;
    const question = process?.form.questions.find((one) => field === `answers/${one.id}`);
    return question && textIn(question.text, language);
  };
  return (
    <>
      {review.texts.map(({ field, text }) => (
        <section key={field}>
          {headingOf(field) && <h2 class="soft">{headingOf(field)}</h2>}
          <OwnWords lang={review.language}>{text}</OwnWords>
        </section>
      ))}
    </>
  );
}

function Judging({
  id,
  review,
  typed,
  wrong,
}: Omit<ReviewPageProps, 'opened' | 'done'> & { review: ReviewView }) {
  const { language } = useVisit();
  const texts = useTexts(reviewsTexts);
  const isDeclining = typed.outcome === 'declined';
  const errors = {
    outcome: wrong.includes('outcome') ? texts.needOutcome : undefined,
    reasonCodes: wrong.includes('reasonCodes')
      ? isDeclining
        ? typed.reasonCodes.length > mostReasons
          ? texts.tooManyReasons
          : texts.needReason
        : texts.unwantedReason
      : undefined,
    note: wrong.includes('note') ? tooLong(trimText(typed.note), longestReviewNote, language) : undefined,
  };
  const faults = (['outcome', 'reasonCodes', 'note'] as const).flatMap((field) => {
    const message = errors[field];
    return message === undefined ? [] : [{ field, message }];
  });
  return (
    <>
      <form method="post" action={`${path(id)}/pass`} id="pass">
        <CsrfField />
      </form>
      <StaffTyping form={typedInReview(id)} cameBack={faults.length > 0}>
        <form method="post" action={path(id)} class="decision-form">
          <CsrfField />
          <ErrorSummary faults={faults} />
          <Radios
            id="outcome"
            label={texts.outcome}
            value={typed.outcome}
            options={decisionOutcomes.map((outcome) => ({
              value: outcome,
              label: texts.outcomes[outcome],
              help: texts.outcomeHelp[outcome],
            }))}
            error={errors.outcome}
            required
          />
          <Checkboxes
            id="reasonCodes"
            label={texts.reasons}
            help={texts.reasonsHelp}
            optionalSaidAbove
            values={typed.reasonCodes}
            options={review.reasons.map((reason) => ({
              value: reason.code,
              label: textIn(reason.text, language),
              help: textIn(reason.explanation, language),
            }))}
            error={errors.reasonCodes}
          />
          <TextArea
            id="note"
            label={texts.note}
            help={texts.noteHelp}
            value={typed.note}
            rows={3}
            max={longestReviewNote}
            error={errors.note}
          />
          <ActionBar>
            <Button keyHint="Ctrl+Enter">{texts.send}</Button>
            <Button look="quiet" form="pass">
              {texts.passOn}
            </Button>
          </ActionBar>
        </form>
      </StaffTyping>
    </>
  );
}
