import {
  type ContributionState,
  formatReferenceNumber,
  publicPaths,
  redactionReasonWords,
  textIn,
  writtenKinds,
} from '@gemeinsam/contracts';
import { Badge, ErrorSummary, Notice, OwnWords, Timeline, TypingSent, type Tone } from '@gemeinsam/ui';
import { longDate } from '../../shell/dates.js';
import { answersInWords } from '../../shell/definition-form/answers-in-words.js';
import { Linked } from '../../shell/office/linked.js';
import { PublicPage } from '../../shell/page.js';
import { addressLine } from '../process-words.js';
import { publicTexts } from '../public.texts.js';
import { appealPath } from './appeal.page.js';
import { AnswerForm, answerFormId, type TypedAnswer } from './answer-form.js';
import type { ShownStatus } from './contribution-status.service.js';
import { ObjectionWays } from './objection-ways.js';
import { OwnPart } from './own-part.js';
import type { OwnShown } from './own-status.service.js';
import { ownTexts } from './own.texts.js';
import { OpenedNotice, ProveOwnership, type Proving } from './prove-ownership.js';
import { isWaiting, statusTimeline } from './status-timeline.js';
import { useTexts, useVisit, type Visit } from '../../shell/visit.js';

/** What the page says beside the status. */
export interface Said {
  /** Said once after the author wrote. */
  answered?: 'now' | 'before';
  typed?: TypedAnswer;
  /** What came of proving that it is theirs. */
  proving?: Proving;
  /** Said once: a code was asked for, it is closed again, it was withdrawn. */
  news?: News;
}

/** What was just done, as the address says it. */
const newsOf = ['code', 'abgemeldet', 'zurueckgezogen', 'widerspruch'] as const;
type News = (typeof newsOf)[number];
export const isNews = (said: string): said is News => newsOf.some((one) => one === said);

export interface StatusPageProps extends ShownStatus, Said {
  now: Date;
  /** What only the author sees. */
  own?: OwnShown;
  /** It was open and is not any more, or nobody can tell now. */
  ownIs?: 'ended' | 'away';
  /** The browser keeps what is typed. */
  keepTyped: boolean;
}

const tones: Record<ContributionState, Tone> = {
  received: 'accent',
  'in-review': 'accent',
  returned: 'warn',
  published: 'ok',
  declined: 'neutral',
  appealed: 'accent',
  'declined-final': 'neutral',
  withdrawn: 'neutral',
  erased: 'neutral',
};

/**
 * Where a contribution stands, in plain words. Its text unless it is published, a question, a moderator's own words, what was sent and
 * every form that writes are for its author alone.
 */
export function StatusPage(props: StatusPageProps) {
  const { status, now, answered, typed, own, ownIs, proving, news, process } = props;
  const visit = useVisit();
  const { language } = visit;
  const phone = process?.phone ?? visit.office.phone;
  const texts = useTexts(publicTexts).status;
  const ownWords = useTexts(ownTexts);
  const may = own?.contribution.may;
  const writes = may !== undefined && (may.answer || may.add);
  const reference = formatReferenceNumber(status.reference);
  const late = isWaiting(status.status) && new Date(status.decisionDueAt) < now;
  const due = longDate(status.decisionDueAt, language);
  const prove = !own && status.status !== 'erased' && (
    <ProveOwnership
      reference={status.reference}
      proving={proving}
      isAsked={status.status === 'returned'}
      phone={process?.phone}
      unsent={typed?.text}
    />
  );
  return (
    <PublicPage
      title={`${texts.title(reference)}: ${texts.states[status.status]}`}
      current="lookup"
      robots="noindex"
      islands={
        writes
          ? ['char-counter', 'kept-typing', 'submit-once']
          : answered || news === 'widerspruch'
            ? ['kept-typing']
            : []
      }
      switchBy={
        writes ? { form: answerFormId, path: `${publicPaths.status(status.reference)}/merken` } : undefined
      }
    >
      {answered && <TypingSent name={publicPaths.status(status.reference)} />}
      {news === 'widerspruch' && <TypingSent name={appealPath(status.reference)} />}
      <NewsNotice news={isStill(news, status.status) ? news : undefined} ownIs={ownIs} phone={phone} />
      {answered && (
        <Notice tone="ok" role="status" title={answered === 'now' ? texts.answeredTitle : undefined}>
          <p>{answered === 'now' ? texts.answered : texts.answeredBefore}</p>
        </Notice>
      )}
      <div class="page-intro">
        <p class="preline">
          {titleOf(props, visit)} · {texts.title(reference)}
        </p>
        <h1>{texts.headline[status.status]}</h1>
        <p>
          <Badge tone={tones[status.status]}>{texts.states[status.status]}</Badge>
        </p>
        {isWaiting(status.status) && <p class="lead">{late ? texts.late(due) : texts.promise(due)}</p>}
      </div>
      <ErrorSummary
        faults={[
          ...(typed?.problem && writes ? [{ field: 'answer', message: typed.problem }] : []),
          ...(proving?.problem ? [{ field: 'code', message: proving.problem }] : []),
        ]}
      />
      {own && <OpenedNotice reference={status.reference} />}
      {own && !writes && typed?.text && (
        <section class="section" aria-labelledby="unsent-title">
          <h2 id="unsent-title">{texts.unsentTitle}</h2>
          <p>
            <Linked phone={phone}>{texts.unsent(phone)}</Linked>
          </p>
          <OwnWords size="normal">{typed.text}</OwnWords>
        </section>
      )}
      {status.status === 'returned' && prove}
      <Decision {...props} />
      <Published {...props} />
      <section class="section" aria-labelledby="timeline-title">
        <h2 id="timeline-title">{texts.timelineTitle}</h2>
        <Timeline entries={statusTimeline(status, visit)} />
      </section>
      {status.status !== 'returned' && prove}
      {own && (
        <OwnPart own={own} process={process}>
          {may?.add && (
            <section class="section" aria-labelledby="add-title">
              <h2 id="add-title">{ownWords.addTitle}</h2>
              <AnswerForm
                reference={status.reference}
                typed={typed}
                phone={process?.phone}
                keepTyped={props.keepTyped}
                adds
              />
            </section>
          )}
        </OwnPart>
      )}
      <p class="section">
        <a href={publicPaths.lookup}>{texts.otherNumber}</a>
      </p>
    </PublicPage>
  );
}

/** An address that was kept may say what was so once. */
const isStill = (news: News | undefined, state: ContributionState): boolean =>
  news === 'widerspruch' ? state === 'appealed' : news === 'zurueckgezogen' ? state === 'withdrawn' : true;

function NewsNotice({ news, ownIs, phone }: Pick<StatusPageProps, 'news' | 'ownIs'> & { phone: string }) {
  const texts = useTexts(ownTexts);
  if (news === 'code')
    return (
      <Notice tone="ok" role="status" title={texts.askedTitle}>
        <p>
          <Linked phone={phone}>{texts.asked(phone)}</Linked>
        </p>
      </Notice>
    );
  const words =
    news === 'abgemeldet'
      ? texts.signedOut
      : news === 'zurueckgezogen'
        ? texts.withdrawn
        : news === 'widerspruch'
          ? texts.appealed
          : ownIs && { ended: texts.ended, away: texts.away }[ownIs];
  if (!words) return null;
  return (
    <Notice tone={news ? 'ok' : 'warn'} role="status">
      <p>{words}</p>
    </Notice>
  );
}

/** As the form is headed, in easy words where those are read; without the form, as the process is called. */
const titleOf = ({ status, process }: StatusPageProps, { language, easy }: Visit): string =>
  process ? textIn(process.form.title, language, easy) : status.process.title[language];

function Decision({ status, decision, process, now, typed, keepTyped, own }: StatusPageProps) {
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(publicTexts).status;
  const ownWords = useTexts(ownTexts);
  if (status.status === 'returned') {
    // Without proof the question is nobody's, and there is nothing to answer with.
    if (!own) return null;
    return (
      <section class="decision" aria-labelledby="question-title">
        <h2 id="question-title">{texts.questionTitle}</h2>
        {decision === 'away' && <p role="status">{ownWords.questionAway}</p>}
        {decision !== 'away' && decision?.message && <OwnWords>{decision.message}</OwnWords>}
        <AnswerForm reference={status.reference} typed={typed} phone={process?.phone} keepTyped={keepTyped} />
      </section>
    );
  }
  const objecting = status.status === 'declined' && (
    <ObjectionWays status={status} process={process} now={now} here={own?.contribution.may.appeal} />
  );
  if (decision === 'away')
    return (
      <>
        <Notice tone="warn" role="status">
          <p>{texts.reasonsAway}</p>
        </Notice>
        {objecting}
      </>
    );
  if (!decision || status.status === 'published') return null;
  return (
    <section class="decision" aria-labelledby="reason-title">
      <h2 id="reason-title">{texts.reasonTitle}</h2>
      {decision.reasons.map((reason) => (
        <div key={reason.code}>
          <h3>{textIn(reason.text, language, visit.easy)}</h3>
          <p>{textIn(reason.explanation, language, visit.easy)}</p>
        </div>
      ))}
      {own && decision.message && <p lang={status.language}>{decision.message}</p>}
      {objecting}
    </section>
  );
}

/** Why passages are black, and how to say that one sees it differently. */
function Redacted({ status, decision, process }: StatusPageProps) {
  const { language, easy } = useVisit();
  const texts = useTexts(publicTexts).status;
  const reasons = typeof decision === 'object' ? (decision.redactionReasons ?? []) : [];
  if (reasons.length === 0) return null;
  return (
    <>
      <p>{texts.redacted}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{textIn(redactionReasonWords[reason], language, easy)}</li>
        ))}
      </ul>
      {process && (
        <p>
          <Linked phone={process.phone}>
            {texts.redactedDisagree(
              process.phone,
              addressLine(process),
              formatReferenceNumber(status.reference),
            )}
          </Linked>
        </p>
      )}
    </>
  );
}

/** Texts only: what somebody chose about themselves or how they voted stays out of the published words. */
const textKinds = new Set<string>([...writtenKinds, 'district', 'topic']);

function Published(props: StatusPageProps) {
  const { status, published, process } = props;
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(publicTexts).status;
  if (status.status !== 'published') return null;
  if (published === 'away')
    return (
      <Notice tone="warn" role="status">
        <p>{texts.publishedAway}</p>
      </Notice>
    );
  if (!published) return null;
  const kinds = new Map(process?.form.questions.map((question) => [question.id, question.kind]));
  const words = process
    ? answersInWords(process.form, published.answers, language, visit.easy).filter((answer) =>
        textKinds.has(kinds.get(answer.id) ?? ''),
      )
    : [];
  return (
    <section class="decision" aria-labelledby="published-title">
      <h2 id="published-title">{texts.publishedTitle}</h2>
      {words.length === 0 && <OwnWords lang={published.language}>{published.title}</OwnWords>}
      {words.map((answer) => (
        <div key={answer.id}>
          <h3>{answer.question}</h3>
          <OwnWords size="normal" lang={answer.written ? published.language : undefined}>
            {answer.lines.join('\n')}
          </OwnWords>
        </div>
      ))}
      {published.amendments.map((amendment) => (
        <OwnWords key={amendment.at} size="normal" lang={published.language}>
          {amendment.text}
        </OwnWords>
      ))}
      <Redacted {...props} />
    </section>
  );
}
