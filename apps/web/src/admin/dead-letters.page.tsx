import { type DeadLetter, type OperatedService, serviceRegistry } from '@gemeinsam/contracts';
import { Button, ConfirmAction, DataTable, EmptyState, Notice } from '@gemeinsam/ui';
import { dateAndTime } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { AdminFrame } from './admin-frame.js';
import { adminTexts } from './admin.texts.js';
import { useTexts, useVisit } from '../shell/visit.js';

/** What one service has that it could not handle; `away` when it does not answer. */
export type ServiceLetters =
  { service: OperatedService; letters: DeadLetter[] } | { service: OperatedService; away: true };

/** Dead letters of every service, one table each; services that are away are named. */
export function DeadLettersPage({ found, done }: { found: readonly ServiceLetters[]; done?: string }) {
  const { language } = useVisit();
  const texts = useTexts(adminTexts);
  const nothing = found.every((one) => 'letters' in one && one.letters.length === 0);
  return (
    <AdminFrame place="dead-letters" done={done}>
      <h1>{texts.places['dead-letters']}</h1>
      <p class="lead">{texts.deadLead}</p>
      {nothing && (
        <EmptyState title={texts.deadNone}>
          <p>{texts.deadNoneText}</p>
        </EmptyState>
      )}
      {found.map((one) => {
        const name = serviceRegistry[one.service].title[language];
        if ('away' in one)
          return (
            <Notice key={one.service} tone="warn">
              <p>{texts.serviceAway(name)}</p>
            </Notice>
          );
        if (one.letters.length === 0) return null;
        return (
          <section key={one.service}>
            <h2>{name}</h2>
            <DataTable
              caption={name}
              captionHidden
              rows={one.letters}
              keyOf={(letter) => letter.id}
              columns={[
                {
                  head: texts.event,
                  rowHead: true,
                  cell: (letter) => (
                    <>
                      <code class="line">{letter.eventType}</code>
                      <code class="line soft">{letter.key}</code>
                    </>
                  ),
                },
                {
                  head: texts.reason,
                  cell: (letter) => (
                    <>
                      <code class="line">{letter.reason}</code>
                      <span class="line soft">{letter.detail}</span>
                    </>
                  ),
                },
                { head: texts.attempts, cell: (letter) => letter.attempts, numeric: true },
                { head: texts.since, cell: (letter) => dateAndTime(letter.at, language) },
                {
                  head: texts.actions,
                  cell: (letter) => (
                    <>
                      <form method="post" action={`/admin/dead-letters/${letter.service}/${letter.id}/retry`}>
                        <CsrfField />
                        <Button look="secondary">{texts.retry}</Button>
                      </form>
                      <form method="post" action={`/admin/dead-letters/${letter.service}/${letter.id}/drop`}>
                        <CsrfField />
                        <ConfirmAction
                          label={texts.drop}
                          question={texts.dropQuestion}
                          confirm={texts.dropConfirm}
                        />
                      </form>
                    </>
                  ),
                },
              ]}
            />
          </section>
        );
      })}
    </AdminFrame>
  );
}
