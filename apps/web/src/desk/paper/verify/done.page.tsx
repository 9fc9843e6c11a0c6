import type { PaperBatchSummary } from '@gemeinsam/contracts';
import { Button, ButtonLink } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { StaffTypingSent } from '../../../shell/staff-typing.js';
import { PaperFrame } from '../paper-frame.js';
import { previousPath, sheetTyping, verifyPath, type VerifyPlace } from './verify-address.js';
import type { VerifyTexts } from './verify.texts.de.js';
import { verifyTexts } from './verify.texts.js';
import { useTexts } from '../../../shell/visit.js';

interface DonePageProps {
  place: VerifyPlace;
  /** Fields that wait although none is to be had: others hold them. */
  left: number;
  /** The batch that was worked on, or every batch on which something is to do. */
  batches: readonly PaperBatchSummary[];
  done?: string | undefined;
  /** The sheet that was just sent or put away: this tab keeps nothing of it any more. */
  received?: string | undefined;
}

/** No field waits: what has become complete, and what comes next. */
export function DonePage({ place, left, batches, done, received }: DonePageProps) {
  const texts = useTexts(verifyTexts);
  const [first] = batches;
  const inOne = place.batch !== undefined && first !== undefined;
  const previous = previousPath(place);
  const title = inOne ? texts.allDoneBatch(first.name) : texts.allDone;
  return (
    <PaperFrame place="verify" title={title} columns="one" islands={['kept-typing']} done={done}>
      {received !== undefined && <StaffTypingSent form={sheetTyping(received)} all />}
      <div class="entry-end">
        <h1>{title}</h1>
        <p class="lead">{left > 0 ? texts.withOthers(left) : texts.allDoneText}</p>
        {batches.map((batch, index) => (
          <section key={batch.id} class="what-next" aria-label={batch.name}>
            <h2>{inOne ? texts.whatNext : batch.name}</h2>
            <WhatNext batch={batch} texts={texts} main={index === 0} />
          </section>
        ))}
        <p class="actions">
          {left > 0 && <ButtonLink href={verifyPath(place)}>{texts.tryAgain}</ButtonLink>}
          {inOne && (
            <ButtonLink look="secondary" href="/desk/paper/verify">
              {texts.otherBatches}
            </ButtonLink>
          )}
          <ButtonLink look="secondary" href="/desk/paper">
            {texts.toBatches}
          </ButtonLink>
          {previous !== undefined && (
            <ButtonLink look="quiet" href={previous} keyHint="Alt+ArrowLeft">
              {texts.previous}
            </ButtonLink>
          )}
        </p>
      </div>
    </PaperFrame>
  );
}

interface WhatNextProps {
  batch: PaperBatchSummary;
  texts: VerifyTexts;
  /** Its main action is the one that Enter presses. */
  main: boolean;
}

function WhatNext({ batch, texts, main }: WhatNextProps) {
  const { openAlarms, openForms, unreadPages } = batch.balance;
  const enter = main ? 'Enter' : undefined;
  const balanced = openAlarms === 0 && openForms === 0 && unreadPages === 0 && batch.state === 'read';
  return (
    <>
      {batch.formsReady > 0 && (
        <form method="post" action={`/desk/paper/batches/${batch.id}/submit`}>
          <CsrfField />
          <p>{texts.readyText(batch.formsReady)}</p>
          <p class="actions">
            <Button {...(enter && { keyHint: enter })}>{texts.submitReady(batch.formsReady)}</Button>
          </p>
        </form>
      )}
      {openAlarms > 0 && (
        <p>
          {texts.alarmsOpen(openAlarms)} <a href={`/desk/paper/alarms?batch=${batch.id}`}>{texts.toAlarms}</a>
        </p>
      )}
      {batch.signedOff ? (
        <p>{texts.signedOff}</p>
      ) : balanced && batch.formsReady === 0 ? (
        <>
          <p>{texts.signOffText}</p>
          <p class="actions">
            <ButtonLink href={`/desk/paper/batches/${batch.id}/sign-off`} {...(enter && { keyHint: enter })}>
              {texts.signOff}
            </ButtonLink>
          </p>
        </>
      ) : (
        <p>
          <a href={`/desk/paper/batches/${batch.id}`}>{texts.toBatch}</a>
        </p>
      )}
    </>
  );
}
