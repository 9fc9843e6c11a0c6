import { formatReferenceNumber, publicPaths } from '@gemeinsam/contracts';
import { Button, ButtonLink, Notice } from '@gemeinsam/ui';
import { PublicPage } from '../../shell/page.js';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { pathOf, useTexts, useVisit } from '../../shell/visit.js';
import { publicTexts } from '../public.texts.js';
import { ownTexts } from './own.texts.js';

export interface AccessLinkPageProps {
  reference: string;
  /** The link opens nothing any more, or nobody can tell now. */
  problem?: 'used' | 'away';
}

/** Behind the link of a message: opens by a button, so that a program that looks at links spends nothing. */
export function AccessLinkPage({ reference, problem }: AccessLinkPageProps) {
  const visit = useVisit();
  const texts = useTexts(ownTexts);
  const status = useTexts(publicTexts).status;
  return (
    <PublicPage title={texts.linkTitle} current="lookup" robots="noindex" islands={['submit-once']}>
      <div class="page-intro">
        <p class="preline">{status.title(formatReferenceNumber(reference))}</p>
        <h1>{texts.linkTitle}</h1>
      </div>
      {problem && (
        <Notice tone="warn" role="alert">
          <p>{problem === 'used' ? texts.linkUsed : texts.away}</p>
        </Notice>
      )}
      {problem === 'used' ? (
        <p>
          <ButtonLink href={publicPaths.status(reference)}>{texts.toStatus}</ButtonLink>
        </p>
      ) : (
        <form method="post" action={`${pathOf(visit)}${preferenceQuery(visit)}`}>
          <p>{texts.link}</p>
          <Button>{texts.linkAction}</Button>
        </form>
      )}
    </PublicPage>
  );
}

/** Says what withdrawing means, and asks once more. */
export function WithdrawOwnPage({ reference, away }: { reference: string; away?: boolean }) {
  const visit = useVisit();
  const texts = useTexts(ownTexts);
  const status = useTexts(publicTexts).status;
  const path = publicPaths.status(reference);
  return (
    <PublicPage title={texts.withdrawTitle} current="lookup" robots="noindex" islands={['submit-once']}>
      <div class="page-intro">
        <p class="preline">{status.title(formatReferenceNumber(reference))}</p>
        <h1>{texts.withdrawTitle}</h1>
      </div>
      {away && (
        <Notice tone="warn" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
      <p>{texts.withdrawText}</p>
      <form method="post" action={`${path}/zurueckziehen${preferenceQuery(visit)}`}>
        <p class="actions">
          <Button look="danger">{texts.withdrawAction}</Button>
          <ButtonLink look="secondary" href={`${path}${preferenceQuery(visit)}`}>
            {texts.withdrawBack}
          </ButtonLink>
        </p>
      </form>
    </PublicPage>
  );
}
