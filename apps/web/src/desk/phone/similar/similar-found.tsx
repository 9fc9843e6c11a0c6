import type { ContributionState, SimilarContribution } from '@gemeinsam/contracts';
import { Badge, KeyHint, type Tone } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { similarPath } from './similar-list.js';
import { similarTexts } from './similar.texts.js';
import { stateWord } from '../../../shell/state-words.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

const tones: Partial<Record<ContributionState, Tone>> = {
  published: 'ok',
  returned: 'warn',
  declined: 'bad',
  'declined-final': 'bad',
};
const supportable: readonly ContributionState[] = [
  'received',
  'in-review',
  'returned',
  'published',
  'appealed',
];

interface SimilarFoundProps {
  found: readonly SimilarContribution[];
  supports?: string;
  typed: boolean;
  /** Without script each choice is a form of its own, for this draft. */
  forDraft?: string;
}

/** The list itself, most alike first, with the one that is supported above it. */
export function SimilarFound({ found, supports, typed, forDraft }: SimilarFoundProps) {
  const { language } = useVisit();
  const texts = useTexts(similarTexts);
  const chosen = found.find(({ contributionId }) => contributionId === supports);
  const others = found.filter((one) => one !== chosen).slice(0, 5);
  return (
    <>
      {chosen && (
        <div class="similar-chosen">
          <p>
            <Badge tone="accent">{texts.supporting}</Badge>
          </p>
          <p>
            <strong lang={chosen.language}>{chosen.title}</strong>
          </p>
          <p class="soft">{texts.supportingHelp}</p>
          <Choice forDraft={forDraft} supports="" words={texts.undo} keyHint="Alt+0" />
        </div>
      )}
      {others.length === 0 && !chosen && <p class="soft">{typed ? texts.none : texts.nothingTyped}</p>}
      {others.length > 0 && (
        <ol class="plain similar-others" data-found={texts.found(others.length)}>
          {others.map((one, index) => (
            <li key={one.contributionId}>
              <p>
                <strong lang={one.language}>{one.title}</strong>
              </p>
              <p class="similar-facts">
                <Badge>{texts.channels[one.channel]}</Badge>{' '}
                <Badge tone={tones[one.status]}>{stateWord(one.status, language)}</Badge>
                {one.supporters > 0 && <span class="soft"> {texts.supporters(one.supporters)}</span>}
              </p>
              {one.excerpt !== one.title && (
                <p class="soft" lang={one.language}>
                  {one.excerpt}
                </p>
              )}
              {supportable.includes(one.status) ? (
                <Choice
                  forDraft={forDraft}
                  supports={one.contributionId}
                  of={one}
                  words={texts.support}
                  keyHint={`Alt+${index + 1}`}
                />
              ) : (
                <p class="soft">{texts.notSupportable}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface ChoiceProps {
  forDraft: string | undefined;
  /** Empty: none any more. */
  supports: string;
  /** What is supported. */
  of?: SimilarContribution;
  words: string;
  keyHint: string;
}

function Choice({ forDraft, supports, of, words, keyHint }: ChoiceProps) {
  const button = (
    <button
      type={forDraft === undefined ? 'button' : 'submit'}
      class="button button-quiet"
      data-key={keyHint}
      data-support={supports}
      data-title={of?.title}
      data-title-language={of?.language}
    >
      <span>
        {words}
        {of && (
          <span class="visually-hidden">
            : <span lang={of.language}>{of.title}</span>
          </span>
        )}
      </span>
      <KeyHint combination={keyHint} />
    </button>
  );
  if (forDraft === undefined) return button;
  return (
    <form method="post" action={`${similarPath}/support`}>
      <CsrfField />
      <input type="hidden" name="draft" value={forDraft} />
      <input type="hidden" name="supports" value={supports} />
      {button}
    </form>
  );
}
