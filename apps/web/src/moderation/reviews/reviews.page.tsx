import { Button, ButtonLink, OwnWords } from '@gemeinsam/ui';
import { wholeNumber } from '../../shell/dates.js';
import { DoneNotice } from '../../shell/done-notice.js';
import { CsrfField, DeskPage } from '../../shell/page.js';
import { StaffTypingSent } from '../../shell/staff-typing.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import type { ReviewsTexts } from './reviews.texts.de.js';
import { reviewsTexts } from './reviews.texts.js';

/** Under which name the tab keeps what is typed about a review. */
export const typedInReview = (id: string): string => `/moderation/reviews/${id}`;

export interface ReviewDone {
  what: keyof ReviewsTexts['done'];
  /** The review that was judged: this tab keeps nothing of it any more. */
  after?: string;
}

/** What was just done, on whichever page comes next. */
export function JustReviewed({ done: { what, after } }: { done: ReviewDone }) {
  const texts = useTexts(reviewsTexts);
  return (
    <>
      <DoneNotice tone={what === 'nothing' ? 'neutral' : 'ok'}>{texts.done[what]}</DoneNotice>
      {after !== undefined && <StaffTypingSent form={typedInReview(after)} />}
    </>
  );
}

function TakeNext() {
  const texts = useTexts(reviewsTexts);
  return (
    <form method="post" action="/moderation/reviews/next">
      <CsrfField />
      <p class="actions">
        <Button keyHint="n">{texts.takeNext}</Button>
        <ButtonLink look="quiet" href="/moderation">
          {texts.backToQueue}
        </ButtonLink>
      </p>
    </form>
  );
}

/** How many reviews wait for whoever looks, and the way to the next. */
export function ReviewsPage({ waiting, done }: { waiting: number; done?: ReviewDone }) {
  const { language } = useVisit();
  const texts = useTexts(reviewsTexts);
  return (
    <DeskPage desk="moderation" title={texts.link} columns="one" islands={['kept-typing']}>
      {done && <JustReviewed done={done} />}
      <h1>{waiting > 0 ? texts.link : texts.nothingTitle}</h1>
      {waiting > 0 ? (
        <>
          <p class="lead">{texts.waiting(waiting, wholeNumber(waiting, language))}</p>
          <p>{texts.lead}</p>
          <TakeNext />
        </>
      ) : (
        <>
          <p class="lead">{texts.nothingText}</p>
          <p>{texts.lead}</p>
          <p class="actions">
            <ButtonLink look="secondary" href="/moderation">
              {texts.backToQueue}
            </ButtonLink>
          </p>
        </>
      )}
    </DeskPage>
  );
}

export type GoneReview = keyof ReviewsTexts['gone'];

/** Says why a review cannot be given here any more, keeps what was typed in sight, and leads to the next. */
export function GoneReviewPage({ why, typed }: { why: GoneReview; typed: string }) {
  const texts = useTexts(reviewsTexts);
  const { title, text } = texts.gone[why];
  return (
    <DeskPage desk="moderation" title={title} columns="one">
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {typed !== '' && (
        <>
          <p class="soft">{texts.typed}</p>
          <OwnWords size="normal">{typed}</OwnWords>
        </>
      )}
      <TakeNext />
    </DeskPage>
  );
}
