import type { CaseDetail, DeclineReason, FieldProblem, Problem } from '@gemeinsam/contracts';
import { DeskWork, EmptyState, Notice } from '@gemeinsam/ui';
import { DoneNotice } from '../shell/done-notice.js';
import { fromNow } from '../shell/dates.js';
import { DeskPage } from '../shell/page.js';
import { StaffTypingSent } from '../shell/staff-typing.js';
import { CaseHelp, CaseNotices, CaseText } from './opened-case.js';
import { BothOpinions, comparedIn, Comparison } from './comparison.js';
import { DecisionForm, typedAbout, type Step } from './decision-form.js';
import type { OpenCase, Queue } from './moderation-desk.service.js';
import type { ModerationTexts } from './moderation.texts.de.js';
import { moderationTexts } from './moderation.texts.js';
import { TakeBack } from './take-back.js';
import { wordsOfRefusal } from './refusals.js';
import { type Marking, RedactionWork } from './redaction/redaction-work.js';
import { QueueColumn } from './queue-column.js';
import { isStillSo } from './still-so.js';
import { SearchOutcome } from './queue-search.js';
import { isFiltered, queryOf, withoutSearch, type QueueFilter } from './queue-filter.js';
import type { RefusedView } from './saved-views/saved-views-list.js';
import { useTexts, useVisit } from '../shell/visit.js';

interface ModerationPageProps {
  queue: Queue;
  filter: QueueFilter;
  /** Where in a long list. */
  cursor?: string;
  opened?: OpenCase;
  decision?: {
    step: Step;
    reasons: DeclineReason[];
    typed: { reasonCodes: string[]; message: string };
    problems: FieldProblem[];
    conflict?: Problem;
    /** Where passages are being blacked out. */
    marking?: Marking;
  };
  /** Said once, at the top. */
  done?: Done;
  /** A view that could not be kept, with what was typed. */
  refusedView?: RefusedView;
  now: Date;
}

/** What has just been done, and the case that was decided by it. */
export interface Done {
  what: string;
  decided?: CaseDetail;
  /** What its words are called. */
  title?: string;
}

/** The desk: queue at the left, the case in the middle with the decision at its foot, help at the right. */
export function ModerationPage({
  queue,
  filter,
  cursor,
  opened,
  decision,
  done,
  refusedView,
  now,
}: ModerationPageProps) {
  const { language, csrfToken } = useVisit();
  const texts = useTexts(moderationTexts);
  const query = queryOf(filter);
  const common = { texts, language, csrfToken };
  const { counts } = queue;
  const comparing = opened !== undefined && isComparing(opened.detail);
  return (
    <DeskPage
      desk="moderation"
      title={
        opened && typeof opened.content !== 'string' ? opened.content.title || texts.noText : texts.title
      }
      columns="three"
      islands={
        opened
          ? ['lease-heartbeat', 'image-zoom', 'char-counter', 'count-down', 'kept-typing', 'word-marks']
          : ['count-down', 'kept-typing']
      }
      status={
        <span class="soft">
          {counts && texts.waiting(counts.waiting)}
          {counts?.oldestDueAt && ` · ${texts.oldest}: ${fromNow(counts.oldestDueAt, language, now)}`}
        </span>
      }
    >
      <QueueColumn
        queue={queue}
        filter={filter}
        cursor={cursor}
        current={opened?.detail.id}
        refusedView={refusedView}
        {...common}
      />
      <DeskWork
        label={texts.title}
        keys={decision && !decision.marking && decision.step !== 'choose' ? 'own' : 'start'}
      >
        {done !== undefined && (
          <JustDone done={done} query={query} opened={opened?.detail} texts={texts} now={now} />
        )}
        {opened && decision ? (
          <>
            {decision.conflict !== undefined && (
              <Notice tone="warn" role="alert">
                <p>{conflictWords(decision.conflict, texts)}</p>
              </Notice>
            )}
            {!decision.marking && <CaseText opened={opened} texts={texts} language={language} />}
            <CaseNotices
              detail={opened.detail}
              step={decision.step}
              query={query}
              texts={texts}
              csrfToken={csrfToken}
              now={now}
              fresh={done?.decided !== undefined && done.decided.id !== opened.detail.id}
            />
            {decision.marking && (
              <RedactionWork
                detail={opened.detail}
                process={opened.process}
                marking={decision.marking}
                query={query}
              />
            )}
            {/* What was typed stays in sight when the lease was lost meanwhile. */}
            {decision.marking ? null : comparing ? (
              <Comparison
                detail={opened.detail}
                reasons={decision.reasons}
                problems={decision.problems}
                note={decision.typed.message}
                query={query}
              />
            ) : (
              <>
                <BothOpinions detail={opened.detail} reasons={decision.reasons} />
                {(opened.detail.lease?.mine || decision.typed.message !== '') && (
                  <DecisionForm
                    detail={opened.detail}
                    query={query}
                    queryWithoutSearch={queryOf(withoutSearch(filter))}
                    {...decision}
                    {...common}
                    reply={typeof opened.content === 'string' ? undefined : opened.content.replyWay}
                  />
                )}
              </>
            )}
          </>
        ) : (
          <NothingOpened queue={queue} filter={filter} />
        )}
      </DeskWork>
      <CaseHelp
        opened={opened}
        hints={hintsBeside(decision, comparing)}
        query={query}
        texts={texts}
        language={language}
      />
    </DeskPage>
  );
}

/** Blacking out has hints of its own, and a form with words in it is not to be left by another. */
const hintsBeside = (
  decision: ModerationPageProps['decision'],
  comparing: boolean,
): 'hidden' | 'shown' | 'ratable' =>
  decision?.marking
    ? 'hidden'
    : decision?.step === 'choose' && decision.typed.message === '' && !comparing
      ? 'ratable'
      : 'shown';

const isComparing = (detail: CaseDetail): boolean =>
  detail.state === 'agreeing' && comparedIn(detail) !== undefined && detail.lease?.mine === true;

/** Why what was decided could not be taken: what happened meanwhile, or whose case it is now. */
function conflictWords({ code, extra }: Problem, texts: ModerationTexts): string {
  const said = wordsOfRefusal(code, texts);
  if (said !== undefined) return said;
  const changed = extra?.['changed'];
  return texts.outdated(texts.changes[changed as keyof ModerationTexts['changes']] ?? '');
}

/** What to begin with. That everything is reviewed is said of the whole queue alone, never of a part of it. */
function NothingOpened({ queue, filter }: { queue: Queue; filter: QueueFilter }) {
  const texts = useTexts(moderationTexts);
  const { total } = queue.page;
  if (queue.found) return <SearchOutcome queue={queue} found={queue.found} filter={filter} />;
  if (total > 0)
    return (
      <EmptyState pageTitle title={texts.chooseTitle}>
        <p>{texts.chooseText}</p>
      </EmptyState>
    );
  return (
    <EmptyState pageTitle title={isFiltered(filter) ? texts.emptyPartTitle : texts.emptyTitle}>
      <p>{isFiltered(filter) ? texts.emptyPartText : texts.emptyText}</p>
      {isFiltered(filter) && (
        <p>
          <a href="/moderation">{texts.showOpen}</a>
        </p>
      )}
    </EmptyState>
  );
}

interface JustDoneProps {
  done: Done;
  query: string;
  opened?: CaseDetail;
  texts: ModerationTexts;
  now: Date;
}

/** Whatever is not among these tells why something was not done. */
const isSuccess = (what: string): boolean =>
  [
    'published',
    'published-redacted',
    'view-kept',
    'view-forgotten',
    'returned',
    'declined',
    'proposed',
    'answered',
    'referred',
    'released',
    'taken-back',
    'taken-back-only',
  ].includes(what);

function JustDone({ done: { what, decided, title }, query, opened, texts, now }: JustDoneProps) {
  const about = decided ?? opened;
  if (!Object.hasOwn(texts.done, what) || (about && !isStillSo(what, about))) return null;
  const neutral = !isSuccess(what);
  return (
    <DoneNotice tone={neutral ? 'neutral' : 'ok'}>
      <p>
        {title !== undefined && texts.ofCase(title)}
        {texts.done[what as keyof ModerationTexts['done']]}
      </p>
      {decided && <TakeBack detail={decided} query={query} opened={opened?.id} now={now} />}
      {decided &&
        (['return', 'decline', 'agree'] as const).map((step) => (
          <StaffTypingSent key={step} form={typedAbout(decided.id, step)} />
        ))}
    </DoneNotice>
  );
}
