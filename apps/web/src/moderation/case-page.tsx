import { formatReferenceNumber, textIn, titleQuestionOf, type CaseDetail, type ContributionContent, type Language, type ProcessView } from '@gemeinsam/contracts';
import { Badge, Button } from '@gemeinsam/ui';
import { clockTime, dateAndTime, longDate } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { AnswerList } from './answer-list.js';
import type { OpenCase } from './moderation-desk.service.js';
import type { ModerationTexts } from './moderation.texts.de.js';

interface CaseProps {
  opened: OpenCase;
  texts: ModerationTexts;
  language: Language;
}

/** The middle of the desk: the person's own words, largest of all. */
export function CaseText({ opened, texts, language }: CaseProps) {
  const { detail, content, process } = opened;
  return (
    <article class="case-text" aria-labelledby="case-title">
      <p class="case-origin">
        <Badge tone="accent">{texts.channels[detail.channel]}</Badge> <Badge>{texts.languages[detail.language]}</Badge>{' '}
        {typeof content !== 'string' && (
          <span>
            {formatReferenceNumber(content.reference)}
            {process && ` · ${process.form.title[language]}`}
          </span>
        )}
      </p>
      {typeof content === 'string' ? (
        <>
          <h1 id="case-title">{texts.title}</h1>
          <p class="notice notice-warn">{content === 'away' ? texts.contentAway : texts.erased}</p>
        </>
      ) : (
        <Words content={content} process={process} texts={texts} language={language} />
      )}
    </article>
  );
}

function Words({ content, process, texts, language }: { content: ContributionContent; process?: ProcessView; texts: ModerationTexts; language: Language }) {
  const titleId = process && titleQuestionOf(process.form)?.id;
  const long = process?.form.questions.filter((question) => question.kind === 'longText').map((question) => question.id) ?? [];
  const ownWords = long.flatMap((id) => (typeof content.answers[id] === 'string' ? [{ id, text: String(content.answers[id]) }] : []));
  return (
    <>
      <h1 id="case-title" lang={content.language}>
        {content.title || texts.noText}
      </h1>
      {ownWords.map(({ id, text }) => (
        <div key={id}>
          {text.split(/\n+/).map((paragraph, index) => (
            <p class="own-words" lang={content.language} key={index}>
              {paragraph}
            </p>
          ))}
          {content.crops?.[id] && <Crop contributionId={content.contributionId} field={id} texts={texts} />}
        </div>
      ))}
      {ownWords.length === 0 && !content.title && <p>{texts.noText}</p>}
      {content.amendments.map((amendment) => (
        <div key={amendment.at} class="amendment">
          <h2>{texts.amendment(longDate(amendment.at, language))}</h2>
          <p class="own-words" lang={content.language}>
            {amendment.text}
          </p>
        </div>
      ))}
      {content.summary && (
        <>
          <h2>{texts.summary}</h2>
          <p>{content.summary}</p>
        </>
      )}
      {process && <AnswerList form={process.form} answers={content.answers} language={language} without={[...long, ...(titleId ? [titleId] : [])]} />}
    </>
  );
}

function Crop({ contributionId, field, texts }: { contributionId: string; field: string; texts: ModerationTexts }) {
  return (
    <figure class="crop">
      <img src={`/moderation/crops/${contributionId}/${encodeURIComponent(field)}`} alt={texts.originalCrop} loading="lazy" />
      <figcaption>{texts.originalCrop}</figcaption>
    </figure>
  );
}

/** The right column: what the decision is about and what happened so far. */
export function CaseSide({ opened, texts, language }: CaseProps) {
  const { detail, content } = opened;
  return (
    <aside class="desk-side">
      <h2>{texts.rules}</h2>
      {opened.process && <p>{textIn(opened.process.form.purpose, language)}</p>}
      <ul>
        {texts.rulesText.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h2>{texts.history}</h2>
      <ol class="history">
        {typeof content !== 'string' && (
          <>
            <li>
              <strong>{dateAndTime(content.capturedAt, language)}</strong> {texts.captured[content.channel]}
              <span class="soft">{texts.consent[content.consent.how](content.consent.version)}</span>
            </li>
          </>
        )}
        {detail.decisions.map((decision) => (
          <li key={`${decision.at}${decision.outcome}`}>
            <strong>{dateAndTime(decision.at, language)}</strong> {texts.decidedBy(texts.outcomes[decision.outcome], decision.byName)}
            {decision.message && <span class="soft">{decision.message}</span>}
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** What stands above the decision: whose turn it is, and until when the case is reserved. */
export function CaseNotices({ detail, texts, language, csrfToken, query }: { detail: CaseDetail; texts: ModerationTexts; language: Language; csrfToken?: string; query: string }) {
  const mine = detail.lease?.mine ?? false;
  const decidable = detail.state === 'open' || detail.state === 'awaiting-second' || detail.state === 'conflict';
  const secondBarred = detail.state === 'awaiting-second' && !detail.maySecond;
  return (
    <div class="case-notices">
      {detail.state === 'awaiting-second' && <p class="notice notice-warn">{secondBarred ? texts.ownProposal : texts.secondNotice}</p>}
      {detail.state === 'conflict' && <p class="notice notice-warn">{texts.conflictNotice}</p>}
      {mine && detail.lease && <p class="soft">{texts.leaseUntil(clockTime(detail.lease.until, language))}</p>}
      {!mine && detail.lease && <p class="notice notice-warn">{texts.takenBy(detail.lease.holderName)}</p>}
      {!mine && !detail.lease && decidable && !secondBarred && (
        <form method="post" action={`/moderation/cases/${detail.id}/claim${query}`}>
          <CsrfField token={csrfToken} />
          <Button keyHint="t">{texts.take}</Button>
        </form>
      )}
      {!decidable && <p class="notice">{texts.states[detail.state]}</p>}
    </div>
  );
}
