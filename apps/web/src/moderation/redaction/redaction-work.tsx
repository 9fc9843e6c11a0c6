import {
  type CaseDetail,
  piecesOf,
  type ProcessView,
  type Redaction,
  type RedactionDraft,
  redactionReasons,
  redactionReasonWords,
  standInFor,
  textIn,
  type WrittenText,
} from '@gemeinsam/contracts';
import { ActionBar, Button, ButtonLink, ErrorSummary } from '@gemeinsam/ui';
import { CsrfField } from '../../shell/page.js';
import { StaffTyping } from '../../shell/staff-typing.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { programWords, surenessOf } from '../hints/hint-words.js';
import { hintsTexts } from '../hints/hints.texts.js';
import { passageOf, placeOf } from './redaction-form.schema.js';
import { redactionTexts } from './redaction.texts.js';
import { wordsIn } from './words-in.js';

/** What is marked so far, and which words are ticked that no reason was chosen for. */
export interface Marking {
  draft: RedactionDraft;
  ticked: readonly string[];
  /** A reason was chosen and nothing was ticked. */
  nothingTicked?: boolean;
}

interface RedactionWorkProps {
  detail: CaseDetail;
  process?: ProcessView;
  marking: Marking;
  /** Query string of the queue's filter, without what was looked for: that may be what is to be blacked out. */
  query: string;
}

/** The text as it was written beside what is published of it; marking, reasons, hints, and the decision at the foot. */
export function RedactionWork({ detail, process, marking, query }: RedactionWorkProps) {
  const texts = useTexts(redactionTexts);
  const { draft, nothingTicked } = marking;
  const path = `/moderation/cases/${detail.id}`;
  const mine = detail.lease?.mine ?? false;
  return (
    <>
      <h1>{texts.title}</h1>
      <ErrorSummary faults={nothingTicked ? [{ field: 'words', message: texts.chooseWords }] : []} />
      {draft.texts.length === 0 && <p>{texts.noText}</p>}
      <StaffTyping form={`${path}/redact/${draft.contributionVersion}`}>
        <form method="post" action={`${path}/redact${query}`} class="redaction-form">
          <CsrfField />
          <input type="hidden" name="contributionVersion" value={draft.contributionVersion} />
          {mine && <p class="soft">{texts.help}</p>}
          <word-marks id="words">
            {draft.texts.map((text) => (
              <TextBeside key={text.field} text={text} marking={marking} process={process} mine={mine} />
            ))}
          </word-marks>
          {mine && <Reasons />}
          <Marked draft={draft} mine={mine} />
          {mine && <Hints draft={draft} />}
        </form>
      </StaffTyping>
      <Publish detail={detail} draft={draft} path={path} query={query} mine={mine} />
    </>
  );
}

function TextBeside({
  text,
  marking: { draft, ticked },
  process,
  mine,
}: {
  text: WrittenText;
  marking: Marking;
  process?: ProcessView;
  mine: boolean;
}) {
  const { language } = useVisit();
  const texts = useTexts(redactionTexts);
  const question = process?.form.questions.find(({ id }) => text.field === `answers/${id}`);
  return (
    <fieldset class="redaction">
      <legend>{question ? textIn(question.text, language) : texts.amendment}</legend>
      <div>
        <h2>{texts.original}</h2>
        <div class="redaction-text" lang={draft.language} dir="auto">
          {piecesOf(text, draft.redactions).map((piece) =>
            piece.reason !== undefined || !mine ? (
              <Piece key={piece.start} text={piece.text} marked={piece.reason !== undefined} />
            ) : (
              wordsIn(piece).map((part) =>
                part.isWord ? (
                  <Word
                    key={part.start}
                    word={part.text}
                    place={placeOf({ field: text.field, ...part })}
                    ticked={ticked}
                  />
                ) : (
                  part.text
                ),
              )
            ),
          )}
        </div>
      </div>
      <div>
        <h2>{texts.published}</h2>
        <div class="redaction-text" lang={draft.language} dir="auto">
          {piecesOf(text, draft.redactions).map(({ text: words, start, reason }) =>
            reason === undefined ? (
              words
            ) : (
              <span key={start} class="blacked-out">
                {standInFor(reason, draft.language)}
              </span>
            ),
          )}
        </div>
      </div>
    </fieldset>
  );
}

const Piece = ({ text, marked }: { text: string; marked: boolean }) =>
  marked ? <mark>{text}</mark> : <>{text}</>;

const Word = ({ word, place, ticked }: { word: string; place: string; ticked: readonly string[] }) => (
  <label class="word">
    <input type="checkbox" name="words" value={place} checked={ticked.includes(place)} />
    <span>{word}</span>
  </label>
);

function Reasons() {
  const { language } = useVisit();
  const texts = useTexts(redactionTexts);
  return (
    <fieldset class="redaction-reasons">
      <legend>{texts.why}</legend>
      <p class="actions">
        {redactionReasons.map((reason, index) => (
          <Button
            key={reason}
            look="secondary"
            name="reason"
            value={reason}
            keyHint={String(index + 1)}
            clearsTyping
          >
            {textIn(redactionReasonWords[reason], language)}
          </Button>
        ))}
      </p>
    </fieldset>
  );
}

const wordsAt = ({ texts }: RedactionDraft, { field, start, end }: Redaction): string =>
  texts.find((text) => text.field === field)?.text.slice(start, end) ?? '';

function Marked({ draft, mine }: { draft: RedactionDraft; mine: boolean }) {
  const { language } = useVisit();
  const texts = useTexts(redactionTexts);
  return (
    <section id="marked" tabindex={-1}>
      <h2>{texts.marked}</h2>
      {draft.redactions.length === 0 && <p class="soft">{texts.nothingMarked}</p>}
      <ul>
        {draft.redactions.map((one) => (
          <li key={placeOf(one)}>
            <span lang={draft.language}>
              <mark>{wordsAt(draft, one)}</mark>
            </span>{' '}
            · {textIn(redactionReasonWords[one.reason], language)}{' '}
            {mine && (
              <Button look="quiet" name="unmark" value={passageOf(one)}>
                {texts.unmark}
                <span class="visually-hidden">: {wordsAt(draft, one)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hints({ draft }: { draft: RedactionDraft }) {
  const { language } = useVisit();
  const texts = useTexts(redactionTexts);
  const hintTexts = useTexts(hintsTexts);
  return (
    <section id="hints" tabindex={-1}>
      <h2>{texts.hints}</h2>
      {draft.hints.length === 0 && <p class="soft">{texts.noHints}</p>}
      <ul>
        {draft.hints.map(({ recogniser, version, score, ...one }) => (
          <li key={placeOf(one)}>
            <span lang={draft.language}>{wordsAt(draft, one)}</span> ·{' '}
            {textIn(redactionReasonWords[one.reason], language)}{' '}
            <span class="soft">
              (
              {recogniser === 'same-words'
                ? texts.sameWords
                : `${hintTexts.by(programWords(hintTexts, recogniser), String(version))}: ${surenessOf(score, hintTexts, language)}`}
              )
            </span>{' '}
            <Button look="quiet" name="mark" value={passageOf(one)}>
              {texts.mark}
              <span class="visually-hidden">: {wordsAt(draft, one)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is published is what stands on this page, whatever is marked in another tab meanwhile. */
function Publish({
  detail,
  draft,
  path,
  query,
  mine,
}: Pick<RedactionWorkProps, 'detail' | 'query'> & { draft: RedactionDraft; path: string; mine: boolean }) {
  const texts = useTexts(redactionTexts);
  return (
    <form method="post" action={`${path}${query}`}>
      <CsrfField />
      <input type="hidden" name="version" value={detail.version} />
      <input type="hidden" name="outcome" value="published-redacted" />
      {draft.redactions.map((one) => (
        <input key={placeOf(one)} type="hidden" name="redactions" value={passageOf(one)} />
      ))}
      <ActionBar>
        {mine && draft.redactions.length > 0 && <Button keyHint="v">{texts.publish}</Button>}
        <ButtonLink look="quiet" keyHint="Escape" href={`${path}${query}`}>
          {texts.back}
        </ButtonLink>
      </ActionBar>
    </form>
  );
}
