import { countDigits, type FoundForCaller, formatReferenceNumber } from '@gemeinsam/contracts';
import { Badge, Button, ButtonLink, ErrorSummary, Notice, RowName, TextField } from '@gemeinsam/ui';
import { longDate } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { PhoneFrame } from '../phone-frame.js';
import { Script } from '../script.js';
import type { LookedUp } from './caller-contribution.service.js';
import { contributionPath, lookUpPath } from './look-up-paths.js';
import { type LookUpTexts, lookUpTexts } from './look-up.texts.js';
import { stateWord } from '../../../shell/state-words.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export interface LookUpPageProps {
  said?: string;
  /** Absent when nothing was asked yet. */
  answer?: LookedUp | 'away' | 'forgotten';
  problem?: string;
}

/** Where the agent types what a caller says of themselves: a reference number, a phone number, their name, or words of what they said. */
export function LookUpPage({ said, answer, problem }: LookUpPageProps) {
  const { language } = useVisit();
  const texts = useTexts(lookUpTexts);
  return (
    <PhoneFrame place="lookUp" title={texts.title} columns="one">
      <ErrorSummary faults={problem === undefined ? [] : [{ field: 'said', message: problem }]} />
      <h1>{texts.title}</h1>
      <Script lang={language}>{texts.askNumber}</Script>
      {/* Posted, because a phone number must not stand in an address. */}
      <form method="post" action={lookUpPath} class="look-up-form" autocomplete="off">
        <CsrfField />
        <TextField
          id="said"
          label={texts.said}
          help={texts.saidHelp}
          value={said}
          error={problem}
          width="medium"
          autofocus
          required
          ofSomebodyElse
        />
        <Button keyHint="Enter">{texts.look}</Button>
      </form>
      {answer === undefined && <Script lang={language}>{texts.askNumberWithout}</Script>}
      {answer === 'away' && (
        <Notice tone="bad" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
      {answer === 'forgotten' && (
        <Notice tone="warn" role="alert">
          <p>{texts.forgotten}</p>
        </Notice>
      )}
      {typeof answer === 'object' && (
        <>
          <Found texts={texts} answer={answer} />
          {answer.why !== undefined && <NotFound texts={texts} said={said ?? ''} answer={answer} />}
        </>
      )}
    </PhoneFrame>
  );
}

/** The first nine that can be opened have a key; those of a slip go on counting after those found. */
const keyOf = (index: number): string | undefined => (index < 9 ? `Alt+${index + 1}` : undefined);

function Found({ texts, answer: { found, more = false } }: { texts: LookUpTexts; answer: LookedUp }) {
  const { language } = useVisit();
  const byPhone = found.every(({ by }) => by === 'phone');
  if (found.length === 0) return null;
  return (
    <section class="look-up-found" aria-labelledby="found-title">
      <h2 id="found-title">
        {byPhone ? texts.severalTitle(found.length, more) : texts.foundTitle(found.length, more)}
      </h2>
      <p class="soft">{byPhone ? texts.severalHelp : texts.foundHelp}</p>
      {more && <p>{byPhone ? texts.severalMore(found.length) : texts.more(found.length)}</p>}
      <Script lang={language}>{texts.severalScript}</Script>
      <ol class="plain look-up-list">
        {found.map((one, index) => (
          <li key={one.reference}>
            <div>
              <p>
                <strong {...(one.title && { lang: one.language })}>
                  {one.title || formatReferenceNumber(one.reference)}
                </strong>{' '}
                <Badge>{stateWord(one.status, language)}</Badge>{' '}
                {one.by === 'similar' && <Badge>{texts.onlySimilar}</Badge>}
              </p>
              <p class="soft">
                {formatReferenceNumber(one.reference)} · {longDate(one.receivedAt, language)}
              </p>
              <Why one={one} />
            </div>
            <ButtonLink href={contributionPath(one.reference)} look="secondary" keyHint={keyOf(index)}>
              {texts.open}
              <RowName>{formatReferenceNumber(one.reference)}</RowName>
            </ButtonLink>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Why there is nothing, or nothing by that number, and what may help. */
function NotFound({ texts, said, answer }: { texts: LookUpTexts; said: string; answer: LookedUp }) {
  const { language } = useVisit();
  const { found, near, why } = answer;
  const words = {
    'unknown-number': texts.unknown,
    'card-not-arrived': texts.cardNotArrived,
    'unknown-phone': texts.unknownPhone,
    'check-digit': found.length > 0 ? texts.checkDigit : texts.checkDigitNoPhone,
    'unknown-words': texts.unknownWords,
    'nothing-to-look-for': texts.nothingToLookFor,
    'not-ten-digits': texts.notTenDigits(countDigits(said)),
  }[why ?? 'not-ten-digits'];
  const script =
    why === 'card-not-arrived'
      ? texts.cardNotArrivedScript
      : why === 'unknown-words' || why === 'nothing-to-look-for'
        ? texts.unknownWordsScript
        : texts.checkDigitScript;
  return (
    <Notice tone="warn" role="alert">
      <p>{words}</p>
      {near.length > 0 && (
        <>
          <p>{texts.checkDigitNear}</p>
          <ol class="plain look-up-near">
            {near.map((reference, index) => (
              <li key={reference}>
                <ButtonLink
                  href={contributionPath(reference)}
                  look="secondary"
                  keyHint={keyOf(found.length + index)}
                >
                  {formatReferenceNumber(reference)}
                </ButtonLink>
              </li>
            ))}
          </ol>
          <p>{texts.nearHelp}</p>
          <Script lang={language}>{texts.nearScript}</Script>
        </>
      )}
      {near.length === 0 && <Script lang={language}>{script}</Script>}
    </Notice>
  );
}

/** Why it is among those found: each place that has what was said. */
function Why({ one: { matches, language } }: { one: FoundForCaller }) {
  const { matchIn } = useTexts(lookUpTexts);
  return (
    <>
      {matches.map(({ in: where, passage }) => (
        <p key={where}>
          {matchIn[where]}: {where === 'name' ? passage : <q lang={language}>{passage}</q>}
        </p>
      ))}
    </>
  );
}
