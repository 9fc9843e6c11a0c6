import { formatReferenceNumber, publicPaths } from '@gemeinsam/contracts';
import { Button, ButtonLink, ErrorSummary, KeptTyping, Notice, TextArea } from '@gemeinsam/ui';
import { PublicPage, ReadAsField } from '../../shell/page.js';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { publicTexts } from '../public.texts.js';
import { UnsentIsLost } from '../unsent-is-lost.js';
import { longestAnswer } from './answer-form.js';
import { ownTexts } from './own.texts.js';

export const appealPath = (reference: string): string => `${publicPaths.status(reference)}/widerspruch`;

export interface AppealPageProps {
  reference: string;
  /** Until when it is possible, in words. */
  until?: string;
  text?: string;
  problem?: string;
  /** Why it was not received, where no field is to blame: it is not open any more, or intake did not answer. */
  notReceived?: 'ended' | 'away';
  /** The browser keeps what is typed. */
  keepTyped: boolean;
}

/** Where the author says why they see a decline differently. */
export function AppealPage({ reference, until, text, problem, notReceived, keepTyped }: AppealPageProps) {
  const visit = useVisit();
  const texts = useTexts(ownTexts);
  const status = useTexts(publicTexts).status;
  const path = publicPaths.status(reference);
  const form = (
    <form
      id="appeal-form"
      method="post"
      action={`${appealPath(reference)}${preferenceQuery(visit)}`}
      novalidate
      autocomplete={keepTyped ? undefined : 'off'}
    >
      <ReadAsField />
      <TextArea
        id="text"
        label={texts.appealLabel}
        help={texts.appealHelp}
        value={text}
        error={problem}
        max={longestAnswer}
        rows={8}
        required
      />
      <UnsentIsLost />
      <p class="actions">
        <Button>{texts.appealAction}</Button>
        <ButtonLink look="secondary" href={`${path}${preferenceQuery(visit)}`}>
          {texts.toStatus}
        </ButtonLink>
      </p>
    </form>
  );
  return (
    <PublicPage
      title={texts.appealTitle}
      current="lookup"
      robots="noindex"
      islands={['char-counter', 'kept-typing', 'submit-once']}
    >
      <div class="page-intro">
        <p class="preline">{status.title(formatReferenceNumber(reference))}</p>
        <h1>{texts.appealTitle}</h1>
        <p>
          {status.object} {until && status.objectUntil(until)}
        </p>
      </div>
      <ErrorSummary faults={problem ? [{ field: 'text', message: problem }] : []} />
      {notReceived && (
        <Notice tone="warn" role="alert">
          <p>{notReceived === 'ended' ? texts.ended : texts.away}</p>
        </Notice>
      )}
      {keepTyped ? (
        <KeptTyping name={appealPath(reference)} fresh={text === undefined}>
          {form}
        </KeptTyping>
      ) : (
        form
      )}
    </PublicPage>
  );
}
