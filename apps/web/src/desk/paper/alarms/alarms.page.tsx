import type { listAlarms, RequestOutput } from '@gemeinsam/contracts';
import { ButtonLink, EmptyState, Pagination } from '@gemeinsam/ui';
import { batchPath, signOffPath } from '../batch-paths.js';
import { PaperFrame } from '../paper-frame.js';
import { AlarmDone, type JustDone } from './alarm-done.js';
import { alarmPath, alarmsPath } from './alarm-paths.js';
import { AlarmTable } from './alarm-table.js';
import { alarmsTexts } from './alarms.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface AlarmsPageProps {
  state: 'open' | 'settled';
  page: RequestOutput<typeof listAlarms>;
  /** Only its alarms. */
  batch?: { id: string; name: string };
  done?: JustDone;
}

/** Alarms of all batches or of one, the open ones and the settled ones. */
export function AlarmsPage({ state, page, batch, done }: AlarmsPageProps) {
  const { language } = useVisit();
  const texts = useTexts(alarmsTexts);
  const first = state === 'open' ? page.items[0] : undefined;
  const here = alarmsPath(batch?.id, state === 'settled' ? 'settled' : undefined);
  return (
    <PaperFrame place="alarms" title={texts.title} islands={['kept-typing']}>
      {done && <AlarmDone done={done} batch={batch?.id} />}
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      {batch && (
        <p>
          {texts.onlyBatch(batch.name)} · <a href={alarmsPath()}>{texts.allBatches}</a> ·{' '}
          <a href={batchPath(batch.id)}>{texts.toBatch}</a>
        </p>
      )}
      <nav class="places" aria-label={texts.tabs}>
        <ul>
          <li>
            <a href={alarmsPath(batch?.id)} aria-current={state === 'open' ? 'page' : undefined}>
              {texts.open} ({page.open})
            </a>
          </li>
          <li>
            <a
              href={alarmsPath(batch?.id, 'settled')}
              aria-current={state === 'settled' ? 'page' : undefined}
            >
              {texts.settled}
            </a>
          </li>
        </ul>
      </nav>
      {first && (
        <p class="actions">
          <ButtonLink href={alarmPath(first.id, batch?.id)} keyHint="n">
            {texts.first}
          </ButtonLink>
        </p>
      )}
      {page.items.length > 0 ? (
        <AlarmTable alarms={page.items} language={language} {...(batch && { inBatch: batch.id })} />
      ) : (
        <EmptyState title={state === 'open' ? texts.noneOpen : texts.noneSettled}>
          {state === 'open' && <p>{texts.noneOpenText}</p>}
          {state === 'open' && batch && (
            <p class="actions">
              <ButtonLink href={batchPath(batch.id)} keyHint="b">
                {texts.toBatch}
              </ButtonLink>
              <ButtonLink href={signOffPath(batch.id)} look="secondary" keyHint="u">
                {texts.signOff}
              </ButtonLink>
            </p>
          )}
        </EmptyState>
      )}
      <Pagination
        next={page.next && `${here}${here.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(page.next)}`}
      />
    </PaperFrame>
  );
}
