import {
  formatReferenceNumber,
  textIn,
  titleQuestionOf,
  type CaseDetail,
  type CaseHint,
  type ContributionContent,
  type Language,
  type ProcessView,
} from '@gemeinsam/contracts';
import { Badge, Button, DeskHelp, LeaseHeartbeat, Notice, OwnWords, Timeline } from '@gemeinsam/ui';
import { longDate } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import type { Step } from './decision-form.js';
import { blackedOutBy } from './redaction/blacked-out-by.js';
import { standingOf } from './standing-opinion.js';
import { TakeBack } from './take-back.js';
import { nameIn } from '../shell/language-names.js';
import { historyOf } from './case-history.js';
import { CaseAnswers } from './case-answers.js';
import { CaseHints } from './hints/case-hints.js';
import { MarkedWords } from './hints/marked-words.js';
import { placedHints } from './hints/placed-hints.js';
import { ConsentEvidence } from './consent-evidence.js';
import { PaperPicture } from './paper-evidence.js';
import type { OpenCase } from './moderation-desk.service.js';
import { SupportedContribution } from './supported-contribution.js';
import { useVisit } from '../shell/visit.js';
import type { ModerationTexts } from './moderation.texts.de.js';

interface CaseProps {
  opened: OpenCase;
  texts: ModerationTexts;
  language: Language;
}

/** The middle of the desk: where it came from, and the person's own words, largest of all. */
export function CaseText({ opened, texts, language }: CaseProps) {
  const { detail, content, process, supported } = opened;
  return (
    <article class="case" aria-labelledby="case-title">
      <p class="facts">
        <Badge tone="accent">{texts.channels[detail.channel]}</Badge>{' '}
        {detail.appeal && <Badge tone="warn">{texts.appeal.badge}</Badge>}{' '}
        <Badge>{texts.languages[detail.language]}</Badge>{' '}
        {typeof content !== 'string' && content.spokenLanguage && (
          <Badge>{texts.speaks(nameIn(content.spokenLanguage, language))}</Badge>
        )}{' '}
        {typeof content !== 'string' && (
          <span class="soft">
            {formatReferenceNumber(content.reference)}
            {process && ` · ${process.form.title[language]}`}
          </span>
        )}
      </p>
      {typeof content === 'string' ? (
        <>
          <h1 id="case-title">{texts.title}</h1>
          <Notice tone="warn">
            <p>{content === 'away' ? texts.contentAway : texts.erased}</p>
          </Notice>
        </>
      ) : (
        <Words
          caseId={detail.id}
          content={content}
          hints={placedHints(opened)}
          supported={supported}
          process={process}
          texts={texts}
          language={language}
        />
      )}
    </article>
  );
}

function Words({
  caseId,
  content,
  hints,
  supported,
  process,
  texts,
  language,
}: {
  caseId: string;
  content: ContributionContent;
  hints: readonly CaseHint[];
  supported?: OpenCase['supported'];
  process?: ProcessView;
  texts: ModerationTexts;
  language: Language;
}) {
  const titleId = process && titleQuestionOf(process.form)?.id;
  const long =
    process?.form.questions
      .filter((question) => question.kind === 'longText')
      .map((question) => question.id) ?? [];
  const ownWords = long.flatMap((id) =>
    typeof content.answers[id] === 'string' ? [{ id, text: String(content.answers[id]) }] : [],
  );
  const titlePicture = titleId !== undefined && content.crops?.[titleId] !== undefined;
  const beside = [...long, ...(titlePicture ? [titleId] : [])];
  const cropsApart = Object.keys(content.crops ?? {}).filter((field) => !beside.includes(field));
  // Nothing is written, but something was, and nobody could read it.
  const unreadable = long.filter(
    (id) => content.paper?.[id]?.unreadable === true && content.answers[id] === undefined,
  );
  const picture = (field: string) => ({
    contributionId: content.contributionId,
    field,
    evidence: content.paper?.[field],
    value: content.answers[field],
    process,
    texts,
    language,
  });
  return (
    <>
      {content.redacted && (
        <Notice tone="neutral">
          <p>
            {texts.redacted} <a href={`/moderation/cases/${caseId}/original`}>{texts.readOriginal}</a>
          </p>
        </Notice>
      )}
      <h1 id="case-title" lang={content.language} dir="auto">
        {titleId === undefined || content.title !== content.answers[titleId] ? (
          content.title || texts.noText
        ) : (
          <MarkedWords text={content.title} field={`answers/${titleId}`} hints={hints} />
        )}
      </h1>
      {titlePicture && <PaperPicture {...picture(titleId)} />}
      {ownWords.map(({ id, text }) => (
        <div key={id}>
          <OwnWords lang={content.language}>
            <MarkedWords text={text} field={`answers/${id}`} hints={hints} />
          </OwnWords>
          {content.crops?.[id] && <PaperPicture {...picture(id)} />}
        </div>
      ))}
      {unreadable.map((id) => (
        <PaperPicture key={id} {...picture(id)} question={questionOf(process, id, language)} />
      ))}
      {ownWords.length === 0 && !content.title && <p>{texts.noText}</p>}
      {supported && <SupportedContribution supported={supported} texts={texts} />}
      {content.amendments.map((amendment) => (
        <section key={amendment.at}>
          <h2>{texts.amendment(longDate(amendment.at, language))}</h2>
          <OwnWords lang={content.language}>
            <MarkedWords text={amendment.text} field={`amendments/${amendment.version}`} hints={hints} />
          </OwnWords>
        </section>
      ))}
      {content.appeal && (
        <section>
          <h2>
            {texts.appeal.title(
              texts.channels[content.appeal.channel],
              longDate(content.appeal.at, language),
            )}
          </h2>
          <OwnWords lang={content.language}>{content.appeal.text}</OwnWords>
          {content.appeal.takenByName && (
            <p class="soft">{texts.appeal.takenBy(content.appeal.takenByName)}</p>
          )}
        </section>
      )}
      {content.summary && (
        <section>
          <h2>{texts.summary}</h2>
          <p>{content.summary}</p>
        </section>
      )}
      {process && (
        <CaseAnswers
          form={process.form}
          answers={content.answers}
          language={language}
          without={[...long, ...(titleId ? [titleId] : [])]}
        />
      )}
      {cropsApart.length > 0 && (
        <details>
          <summary>{texts.originalCrops}</summary>
          {cropsApart.map((field) => (
            <PaperPicture key={field} {...picture(field)} question={questionOf(process, field, language)} />
          ))}
        </details>
      )}
    </>
  );
}

const questionOf = (
  process: ProcessView | undefined,
  field: string,
  language: Language,
): string | undefined => {
  const question = process?.form.questions.find((candidate) => candidate.id === field);
  return question && textIn(question.text, language);
};

/** The right column: what the decision is about and what happened so far. */
export function CaseHelp({
  opened,
  hints,
  query,
  texts,
  language,
}: {
  opened?: OpenCase;
  hints: 'hidden' | 'shown' | 'ratable';
  query: string;
  texts: ModerationTexts;
  language: Language;
}) {
  return (
    <DeskHelp label={texts.rules} keys={hints === 'ratable' ? 'all' : 'own'}>
      {opened && hints !== 'hidden' && (
        <CaseHints opened={opened} ratable={hints === 'ratable'} query={query} />
      )}
      <h2>{texts.rules}</h2>
      {opened?.process && <p>{textIn(opened.process.form.purpose, language)}</p>}
      <ul>
        {texts.rulesText.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {opened && (
        <>
          <h2>{texts.history}</h2>
          <Timeline
            entries={historyOf(opened, texts, language).map(({ words, ...entry }) => ({
              ...entry,
              children: words === undefined ? undefined : <p class="soft">{words}</p>,
            }))}
          />
          <Statements detail={opened.detail} texts={texts} />
          {typeof opened.content !== 'string' && (
            <ConsentEvidence content={opened.content} texts={texts} language={language} />
          )}
        </>
      )}
    </DeskHelp>
  );
}

/** For the lead: why it was declined, as data for the transparency database. */
function Statements({ detail, texts }: { detail: CaseDetail; texts: ModerationTexts }) {
  const { actor } = useVisit();
  const isLead = actor.roles.some((role) => role === 'lead' || role === 'admin');
  const isDeclined =
    detail.state === 'decided' &&
    detail.decisions.some(({ outcome }) => outcome === 'declined' || outcome === 'decline-proposed');
  if (!isLead || !isDeclined) return null;
  return (
    <p>
      <a href={`/moderation/cases/${detail.id}/statements`} download>
        {texts.statements}
      </a>
    </p>
  );
}

function lastDecision(detail: CaseDetail, texts: ModerationTexts): string {
  const { stands, agreed } = standingOf(detail);
  if (!stands) return texts.states.revocable;
  if (!agreed) return texts.decidedBy(texts.outcomes[stands.outcome], stands.byName);
  const outcome = stands.outcome === 'decline-proposed' ? 'declined' : stands.outcome;
  return texts.decidedBy(texts.outcomes[outcome], `${agreed.withName}, ${agreed.byName}`);
}

interface NoticesProps {
  detail: CaseDetail;
  /** Where whoever takes the case goes on. */
  step: Step;
  texts: ModerationTexts;
  csrfToken?: string;
  query: string;
  now: Date;
  /** It opened by itself after the decision on another case. */
  fresh: boolean;
}

/** What stands above the decision: whose turn it is, and until when the case is reserved. */
export function CaseNotices({ detail, step, texts, csrfToken, query, now, fresh }: NoticesProps) {
  const { lease } = detail;
  const decidable =
    detail.state === 'open' ||
    detail.state === 'awaiting-second' ||
    detail.state === 'conflict' ||
    detail.compared !== undefined;
  const barred = detail.decidedBefore === true || (detail.state === 'awaiting-second' && !detail.maySecond);
  return (
    <>
      {detail.appeal && decidable && (
        <Notice tone="warn">
          <p>{detail.decidedBefore ? texts.appeal.notYou : texts.appeal.notice}</p>
        </Notice>
      )}
      {detail.state === 'awaiting-second' && !detail.decidedBefore && (
        <Notice tone="warn">
          <p>{barred ? texts.ownProposal : texts.secondNotice}</p>
          <TakeBack detail={detail} query={query} now={now} />
        </Notice>
      )}
      {detail.state === 'revocable' && (
        <Notice tone="ok">
          <p>
            {lastDecision(detail, texts)}{' '}
            {blackedOutBy(detail) && (
              <a href={`/moderation/cases/${detail.id}/redact${query}`}>{texts.seeBlackedOut}</a>
            )}
          </p>
          <TakeBack detail={detail} query={query} now={now} />
        </Notice>
      )}
      {detail.state === 'agreeing' && detail.compared === undefined && (
        <Notice tone="neutral">
          <p>{texts.refused['not-one-of-two']}</p>
        </Notice>
      )}
      {detail.state === 'agreeing' && detail.compared && lease && !lease.mine && (
        <Notice tone="warn">
          <p>{texts.otherCompares(lease.holderName)}</p>
        </Notice>
      )}
      {detail.state === 'conflict' && (
        <Notice tone="warn">
          <p>{texts.conflictNotice}</p>
        </Notice>
      )}
      {lease?.mine && (
        <LeaseHeartbeat
          renew={`/moderation/cases/${detail.id}/lease`}
          until={lease.until}
          csrfToken={csrfToken}
          fresh={fresh}
        />
      )}
      {lease && !lease.mine && (
        <Notice tone="warn">
          <p>{texts.takenBy(lease.holderName)}</p>
        </Notice>
      )}
      {!lease && decidable && !barred && (
        <form
          method="post"
          action={`/moderation/cases/${detail.id}/claim${query}${query ? '&' : '?'}step=${step}`}
        >
          <CsrfField token={csrfToken} />
          <Button keyHint="t">{texts.take}</Button>
        </form>
      )}
    </>
  );
}
