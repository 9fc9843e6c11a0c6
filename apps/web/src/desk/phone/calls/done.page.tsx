import {
  callResultSchema,
  formatReferenceNumber,
  type CallBackTask,
  type CallResult,
  type CallView,
  type PublicStatus,
  type EntryOfDay,
} from '@gemeinsam/contracts';
import {
  ActionBar,
  Button,
  ButtonLink,
  CallClock,
  DeskList,
  DeskWork,
  DraftDone,
  Notice,
} from '@gemeinsam/ui';
import { dateAndTime, longDate } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { StaffTypingSent } from '../../../shell/staff-typing.js';
import { agreeCallBackPath, agreeForm, type numberFault } from './after-call.js';
import { resultKey } from './call-keys.js';
import type { CallTexts } from './call.texts.de.js';
import { callTexts } from './call.texts.js';
import { PhoneFrame } from '../phone-frame.js';
import type { PhoneTexts } from '../phone.texts.de.js';
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
  /** The call-back that was agreed on, when calling back came of it. */
  callBack?: CallBackTask | 'none' | 'away';
  /** Nobody can be called back, and why. */
  noNumber?: ReturnType<typeof numberFault> | false;
  /** The draft is still there, put away or not: it can become a contribution. */
  mayGoOn?: boolean;
  entries: EntryOfDay[] | 'away';
  now: Date;
}

/** After the call: the reference number, large, with how to say it; what came of the call; then the next one. */
export function DonePage(props: DonePageProps) {
  const { call, status, draftId, entries, now } = props;
  const { language } = useVisit();
  const texts = useTexts(phoneTexts);
  const words = useTexts(callTexts);
  // A call-back that nobody agreed on is no result: "next call" would count a promise that was not made.
  const result = props.callBack === 'none' ? undefined : (call?.result ?? (status && 'contribution'));
  const title = titleOf(props, result, texts, words);
  return (
    <PhoneFrame
      place="calls"
      title={title}
      columns="three"
      islands={['call-clock', 'kept-typing', ...(draftId ? (['draft-form'] as const) : [])]}
    >
      {call && <StaffTypingSent form={agreeForm(call.id)} />}
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
        {status ? <Reference status={status} texts={texts} /> : <Without {...props} />}
        {call && <Results {...props} call={call} result={result} />}
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

/** Calling back is done only when it was agreed on. */
function titleOf(
  { status, callBack }: DonePageProps,
  result: CallResult | undefined,
  texts: PhoneTexts,
  words: CallTexts,
): string {
  if (status) return texts.doneTitle;
  if (callBack === 'none') return words.callBackMissing;
  return result && callBack !== 'away' ? words.doneWith(words.results[result]) : words.ended;
}

/** What came of a call without a contribution: what was promised, and that the draft can be brought back. */
function Without({ call, callBack, noNumber = false, mayGoOn = false }: DonePageProps) {
  const { language } = useVisit();
  const words = useTexts(callTexts);
  return (
    <>
      {noNumber && (
        <Notice tone="warn" role="alert">
          <p>
            {words.noCallBack[noNumber]} {mayGoOn && words.numberInDraft}
          </p>
        </Notice>
      )}
      {callBack === 'none' && call && (
        <Notice tone="warn" role="status">
          <p>{words.callBackMissingLead}</p>
          <p>
            <ButtonLink href={agreeCallBackPath(call.id)} keyHint="v">
              {words.agreeCallBack}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {callBack === 'away' && <p role="status">{words.callBackUnsure}</p>}
      {typeof callBack === 'object' && (
        <p>
          {callBack.state === 'open'
            ? words.callBackAt(dateAndTime(callBack.dueAt, language))
            : words.callBackClosed}
        </p>
      )}
      <p>{words.without}</p>
      {mayGoOn && <p>{words.draftKept}</p>}
    </>
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

/** One key for what came of the call; another one corrects it. A contribution is no outcome to claim: it leads to the draft. */
function Results({
  call,
  result,
  status,
  mayGoOn = false,
}: DonePageProps & { call: CallView; result?: CallResult }) {
  const words = useTexts(callTexts);
  const offered = callResultSchema.options.filter((one) => one !== 'contribution' || status || mayGoOn);
  return (
    <form method="post" action={`/desk/phone/calls/${call.id}/result`} data-many="">
      <CsrfField />
      <h2>{words.after}</h2>
      <div class="results">
        {offered.map((one) => (
          <button
            key={one}
            class={one === result ? 'result result-main' : 'result'}
            name="result"
            value={one}
            formaction={
              one === 'contribution' && !status ? `/desk/phone/drafts/${call.draftId}/restore` : undefined
            }
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
