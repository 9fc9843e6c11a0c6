import type { DeclineReason, FieldProblem } from '@gemeinsam/contracts';
import type { FastifyRequest } from 'fastify';
import { fromNow } from '../shell/dates.js';
import { DeskPage } from '../shell/page.js';
import { CaseNotices, CaseSide, CaseText } from './case-page.js';
import { DecisionForm, type Step } from './decision-form.js';
import type { OpenCase, Queue } from './moderation-desk.service.js';
import { de, type ModerationTexts } from './moderation.texts.de.js';
import { en } from './moderation.texts.en.js';
import { QueueColumn } from './queue-column.js';
import { queryOf, type QueueFilter } from './queue-filter.js';

interface ModerationPageProps {
  request: FastifyRequest;
  queue: Queue;
  filter: QueueFilter;
  opened?: OpenCase;
  decision?: { step: Step; reasons: DeclineReason[]; typed: { reasonCodes: string[]; message: string }; problems: FieldProblem[]; conflict?: string };
  /** What has just been done; said once, at the top. */
  done?: string;
}

/** The desk: queue at the left, the case in the middle with the decision at its foot, help at the right. */
export function ModerationPage({ request, queue, filter, opened, decision, done }: ModerationPageProps) {
  const { language, csrfToken } = request.shell;
  const texts = language === 'de' ? de : en;
  const query = queryOf(filter);
  const common = { texts, language, csrfToken };
  const mine = opened?.detail.lease?.mine ?? false;
  const oldest = queue.page.items[0]?.dueAt;
  return (
    <DeskPage
      request={request}
      desk="moderation"
      title={opened && typeof opened.content !== 'string' ? opened.content.title : texts.title}
      columns="three"
      islands={mine ? ['lease-heartbeat', 'live-fragment'] : ['live-fragment']}
      status={
        <span class="soft">
          {texts.waiting(queue.page.total)}
          {oldest && filter.state === 'open' && ` · ${texts.oldest}: ${fromNow(oldest, language)}`}
        </span>
      }
    >
      <QueueColumn queue={queue} filter={filter} current={opened?.detail.id} {...common} />
      <div class="desk-work">
        {done !== undefined && <Done done={done} texts={texts} />}
        {opened && decision ? (
          <>
            {decision.conflict !== undefined && <Conflict code={decision.conflict} texts={texts} />}
            {decision.problems.length > 0 && <Problems problems={decision.problems} step={decision.step} texts={texts} />}
            <CaseText opened={opened} texts={texts} language={language} />
            <CaseNotices detail={opened.detail} query={query} {...common} />
            {mine && (
              <lease-heartbeat data-url={`/moderation/cases/${opened.detail.id}/lease`} data-token={csrfToken} data-lost={texts.leaseLost}>
                <DecisionForm detail={opened.detail} query={query} {...decision} {...common} />
              </lease-heartbeat>
            )}
          </>
        ) : (
          <div class="empty-state">
            <h1>{queue.page.total === 0 ? texts.emptyTitle : texts.chooseTitle}</h1>
            <p>{queue.page.total === 0 ? texts.emptyText : texts.chooseText}</p>
          </div>
        )}
      </div>
      {opened ? <CaseSide opened={opened} texts={texts} language={language} /> : <Rules texts={texts} />}
    </DeskPage>
  );
}

function Rules({ texts }: { texts: ModerationTexts }) {
  return (
    <aside class="desk-side">
      <h2>{texts.rules}</h2>
      <ul>
        {texts.rulesText.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </aside>
  );
}

function Done({ done, texts }: { done: string; texts: ModerationTexts }) {
  const words = done in texts.done ? texts.done[done as keyof ModerationTexts['done']] : undefined;
  return words === undefined ? null : (
    <p class="notice notice-ok" role="status">
      {words}
    </p>
  );
}

function Conflict({ code, texts }: { code: string; texts: ModerationTexts }) {
  return (
    <p class="notice notice-warn" role="alert">
      {code === 'moderation.case-outdated' ? texts.outdated : texts.notHeld}
    </p>
  );
}

function Problems({ problems, step, texts }: { problems: FieldProblem[]; step: Step; texts: ModerationTexts }) {
  const message = step === 'return' ? texts.needQuestion : texts.needSentence;
  const fields = [...new Set(problems.map((problem) => (problem.pointer.startsWith('/reasonCodes') ? 'reasonCodes' : 'message')))];
  return (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2>{texts.errorSummary}</h2>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <a href={`#${field}`}>{field === 'reasonCodes' ? texts.needReason : message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
