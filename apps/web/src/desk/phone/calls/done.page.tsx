import {
  callResultSchema,
  formatReferenceNumber,
  type CallResult,
  type CallView,
  type PublicStatus,
  type EntryOfDay,
} from '@gemeinsam/contracts';
import { ActionBar, Button, CallClock, DeskList, DeskWork, DraftDone } from '@gemeinsam/ui';
import { longDate } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { resultKey } from './call-keys.js';
import { callTexts } from './call.texts.js';
import { PhoneFrame } from '../phone-frame.js';
import { phoneTexts } from '../phone.texts.js';
import { Script } from '../script.js';
import { Today } from './today.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface DonePageProps {
  call?: CallView;
  /** Absent when the call ended without a contribution. */
  status?: PublicStatus;
  /** Of which this browser keeps nothing any more. */
  draftId?: string;
  entries: EntryOfDay[] | 'away';
  now: Date;
}

/** After the call: the reference number, large, with how to say it; what came of the call; then the next one. */
export function DonePage({ call, status, draftId, entries, now }: DonePageProps) {
  const { language } = useVisit();
  const texts = useTexts(phoneTexts);
  const words = useTexts(callTexts);
  const result = call?.result ?? (status ? 'contribution' : undefined);
  const title = status ? texts.doneTitle : result ? words.doneWith(words.results[result]) : words.ended;
  return (
    <PhoneFrame
      place="calls"
      title={title}
      columns="three"
      islands={['call-clock', ...(draftId ? (['draft-form'] as const) : [])]}
    >
      {draftId && <DraftDone draft={draftId} />}
      <h1 class="visually-hidden">{title}</h1>
      <DeskList label={words.wrapUp}>
        {call && <WrapUp call={call} now={now} />}
        {status && (
          <>
            <h2>{texts.process}</h2>
            <p>{status.process.title[language]}</p>
            <p class="soft">{texts.answerBy(longDate(status.decisionDueAt, language))}</p>
          </>
        )}
      </DeskList>
      <DeskWork label={title}>
        <h2 class="work-title">{title}</h2>
        {status ? <Reference status={status} texts={texts} /> : <p>{words.without}</p>}
        {call && <Results call={call} result={result} />}
        <ActionBar
          apart={
            call && (
              <form method="post" action={`/desk/phone/calls/${call.id}/next`}>
                <CsrfField />
                <input type="hidden" name="result" value={result ?? 'abandoned'} />
                <Button keyHint="n">{words.next}</Button>
              </form>
            )
          }
        >
          {!call && (
            <a class="button button-primary" href="/desk/phone" data-key="n">
              <span>{texts.nextCall}</span>
            </a>
          )}
        </ActionBar>
      </DeskWork>
      <Today entries={entries} />
    </PhoneFrame>
  );
}

function Reference({ status, texts }: { status: PublicStatus; texts: ReturnType<typeof phoneTexts> }) {
  const said = phoneTexts(status.language);
  return (
    <>
      <p class="reference-number">{formatReferenceNumber(status.reference)}</p>
      <h2>{texts.sayReference}</h2>
      <p class="script" lang={status.language}>
        {spokenReference(status.reference, said.digits)}
      </p>
      <Script lang={status.language}>{said.doneScript}</Script>
    </>
  );
}

/** One key for what came of the call; another one corrects it. */
function Results({ call, result }: { call: CallView; result?: CallResult }) {
  const words = useTexts(callTexts);
  return (
    <form method="post" action={`/desk/phone/calls/${call.id}/result`} data-many="">
      <CsrfField />
      <h2>{words.after}</h2>
      <div class="results">
        {callResultSchema.options.map((one) => (
          <button
            key={one}
            class={one === result ? 'result result-main' : 'result'}
            name="result"
            value={one}
            data-key={resultKey(one)}
            aria-pressed={one === result ? 'true' : 'false'}
          >
            <kbd aria-hidden="true">{resultKey(one)}</kbd> {words.results[one]}
          </button>
        ))}
      </div>
    </form>
  );
}

function WrapUp({ call, now }: { call: CallView; now: Date }) {
  const words = useTexts(callTexts);
  const since = call.endedAt ?? call.answeredAt ?? call.rangAt;
  return (
    <div class={call.endedAt ? 'caller caller-ended' : 'caller'}>
      <p class="caller-state">
        <strong>{call.endedAt ? words.wrapUp : words.stillTalking}</strong>
        <CallClock
          since={since}
          seconds={
            ((call.wrappedUpAt ? new Date(call.wrappedUpAt) : now).getTime() - Date.parse(since)) / 1000
          }
          until={call.wrappedUpAt}
        />
      </p>
    </div>
  );
}

/** Digit by digit, with a pause after each group: `vier sieben zwei – neun eins drei – …`. */
export function spokenReference(reference: string, digits: readonly string[]): string {
  return formatReferenceNumber(reference)
    .split('-')
    .map((group) => Array.from(group, (digit) => digits[Number(digit)]).join(' '))
    .join(' – ');
}
