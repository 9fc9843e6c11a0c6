import { textIn, type DraftSummary, type EntryOfDay, type ProcessView } from '@gemeinsam/contracts';
import { Button, DeskWork, EmptyState } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { callTexts } from './call.texts.js';
import { DraftLine } from './draft-line.js';
import { PhoneFrame } from '../phone-frame.js';
import { Today } from './today.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface WaitingPageProps {
  /** One id per page: however often the button is pressed, it is one call. */
  callId: string;
  processes: ProcessView[];
  drafts: DraftSummary[];
  entries: EntryOfDay[] | 'away';
  now: Date;
}

/** Between two calls: what rings, how to begin one, what is still open, what was done today. */
export function WaitingPage({ callId, processes, drafts, entries, now }: WaitingPageProps) {
  const { language } = useVisit();
  const words = useTexts(callTexts);
  return (
    <PhoneFrame
      place="calls"
      title={words.waitingPage}
      columns="two"
      badges={drafts.length > 0 ? { drafts: String(drafts.length) } : {}}
    >
      <DeskWork label={words.waitingPage}>
        {/* Which of the two is seen follows the panel above, which changes without the page. */}
        <h1 data-idle="" class="when-ready">
          {words.waitingTitle}
        </h1>
        <h1 class="when-not-ready">{words.pauseTitle}</h1>
        {processes.length === 0 ? (
          <EmptyState title={words.noProcess}>
            <p>{words.noProcessText}</p>
          </EmptyState>
        ) : (
          <>
            <p class="when-ready">{words.waitingLead}</p>
            <p class="when-not-ready">{words.pauseLead}</p>
            <form method="post" action="/desk/phone/calls" class="actions">
              <CsrfField />
              <input type="hidden" name="call" value={callId} />
              {processes.map((process, index) => (
                <Button
                  key={process.slug}
                  name="process"
                  value={process.slug}
                  look={index === 0 ? 'primary' : 'secondary'}
                  keyHint={index === 0 ? 'n' : index < 9 ? String(index + 1) : undefined}
                >
                  {words.newCallIn(textIn(process.form.title, language))}
                </Button>
              ))}
            </form>
          </>
        )}
        <h2>{words.myDrafts}</h2>
        {drafts.length === 0 ? (
          <p class="soft">{words.noDrafts}</p>
        ) : (
          <ul class="plain draft-lines">
            {drafts.map((draft) => (
              <DraftLine key={draft.id} draft={draft} processes={processes} now={now} />
            ))}
          </ul>
        )}
        <p>
          <a href="/desk/phone/drafts">{words.allDrafts}</a>
        </p>
      </DeskWork>
      <Today entries={entries} />
    </PhoneFrame>
  );
}
