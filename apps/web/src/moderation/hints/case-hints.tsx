import { type CaseHint, hintVerdicts, textIn } from '@gemeinsam/contracts';
import { Badge, Button, RowName } from '@gemeinsam/ui';
import { CsrfField } from '../../shell/page.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import type { OpenCase } from '../moderation-desk.service.js';
import { programWords, surenessOf, wordOf } from './hint-words.js';
import { hintsTexts } from './hints.texts.js';
import { passageId } from './marked-words.js';
import { isMarkedText, passageOf, placedHints } from './placed-hints.js';

/** Where a hint stands on the page. */
export const hintId = (id: string): string => `hint-${id}`;

const keys = { helps: 'h', 'does-not-apply': 'x' } as const;

interface CaseHintsProps {
  opened: OpenCase;
  /** Whether it can be said here what a hint is worth: not beside a form with words in it. */
  ratable: boolean;
  /** Query string of the queue's filter. */
  query: string;
}

/** What programs noticed in the words of a case: what, how sure they are, why, and where it stands. */
export function CaseHints({ opened, ratable, query }: CaseHintsProps) {
  const texts = useTexts(hintsTexts);
  const { content, detail, hints } = opened;
  if (typeof content === 'string') return null;
  const isOfThisText = hints?.contributionVersion === content.version && hints.screened === 'yes';
  const firstUnrated = hints?.hints.find(({ mine }) => mine === undefined)?.id;
  return (
    <>
      <h2>{texts.title}</h2>
      {hints === undefined && <p>{texts.away}</p>}
      {hints !== undefined && !isOfThisText && <p>{texts.notYet}</p>}
      {isOfThisText && (
        <>
          <p class="soft">{hints.hints.length === 0 ? texts.none : texts.lead}</p>
          {content.redacted && hints.hints.length > 0 && <p class="soft">{texts.redacted}</p>}
          {hints.hints.length > 0 && (
            <form method="post" action={`/moderation/cases/${detail.id}/hints${query}`}>
              <CsrfField />
              <ul class="hints">
                {hints.hints.map((hint) => (
                  <li key={hint.id} id={hintId(hint.id)} tabindex={-1}>
                    <Hint opened={opened} hint={hint} />
                    {ratable && <Rating hint={hint} keys={hint.id === firstUnrated} />}
                  </li>
                ))}
              </ul>
            </form>
          )}
        </>
      )}
      {hints !== undefined && hints.failed.length > 0 && (
        <p>{texts.failed(hints.failed.map((name) => programWords(texts, name)).join(', '))}</p>
      )}
    </>
  );
}

function Hint({ opened, hint }: { opened: OpenCase; hint: CaseHint }) {
  const { language } = useVisit();
  const texts = useTexts(hintsTexts);
  const isPlaced = placedHints(opened).includes(hint);
  const passage = isPlaced ? passageOf(opened, hint) : undefined;
  return (
    <>
      <p>
        <Badge tone="warn">{wordOf(texts.kinds, hint.kind)}</Badge>{' '}
        <span class="soft">{surenessOf(hint.score, texts, language)}</span>
      </p>
      <p>
        {wordOf(texts.reasons, hint.why)} <Place opened={opened} hint={hint} passage={passage} />
      </p>
      <p class="soft">{texts.by(programWords(texts, hint.recogniser), hint.version)}</p>
    </>
  );
}

/** The passage, leading to where it is marked; where it stands among answers, or a whole text is meant, in which. */
function Place({ opened, hint, passage }: { opened: OpenCase; hint: CaseHint; passage?: string }) {
  const { language } = useVisit();
  const texts = useTexts(hintsTexts);
  const { content, process } = opened;
  if (typeof content === 'string' || hint.field === undefined) return null;
  if (passage !== undefined && isMarkedText(opened, hint.field))
    return (
      <a href={`#${passageId(hint.id)}`} lang={content.language}>
        {texts.quote(passage)}
      </a>
    );
  const question = process?.form.questions.find(({ id }) => hint.field === `answers/${id}`);
  const where = hint.field.startsWith('amendments/')
    ? texts.inAmendment
    : question && texts.inQuestion(textIn(question.text, language));
  return (
    <>
      {passage !== undefined && <span lang={content.language}>{texts.quote(passage)}</span>}{' '}
      {where !== undefined && <span class="soft">({where})</span>}
    </>
  );
}

function Rating({ hint, keys: hasKeys }: { hint: CaseHint; keys: boolean }) {
  const texts = useTexts(hintsTexts);
  const { mine } = hint;
  return (
    <p class="hint-rating">
      {mine && <span>{texts.said[mine]} </span>}
      {hintVerdicts
        .filter((verdict) => verdict !== mine)
        .map((verdict) => (
          <Button
            key={verdict}
            look="quiet"
            name="rating"
            value={`${hint.id} ${verdict}`}
            keyHint={hasKeys ? keys[verdict] : undefined}
          >
            {texts[mine ? 'changed' : 'verdicts'][verdict]}
            <RowName>{wordOf(texts.kinds, hint.kind)}</RowName>
          </Button>
        ))}
    </p>
  );
}
