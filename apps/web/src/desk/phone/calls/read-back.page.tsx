import type { Draft, ProcessView } from '@gemeinsam/contracts';
import {
  ActionBar,
  ButtonLink,
  DefinitionList,
  DeskHelp,
  DeskList,
  DeskWork,
  KeyHint,
  Notice,
} from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { PhoneFrame } from '../phone-frame.js';
import { phoneTexts } from '../phone.texts.js';
import { spokenName } from '../../../shell/language-names.js';
import { Script } from '../script.js';
import { LiveCallCard } from './caller-column.js';
import { callTexts } from './call.texts.js';
import type { TypedCall } from './draft-input.js';
import type { ReadBackPart } from './read-back-parts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export interface ReadBackPageProps {
  process: ProcessView;
  draft: Draft;
  call: TypedCall;
  parts: readonly ReadBackPart[];
  /** Ids of the parts confirmed so far. */
  confirmed?: readonly string[];
  problem?: 'not-all' | 'changed' | 'away';
  now: Date;
}

/** One line, with what it quotes in the language of that (WCAG 2.2, 3.1.2). */
function Line({ of: { quoted }, line }: { of: ReadBackPart; line: string }) {
  const at = quoted?.text ? line.indexOf(quoted.text) : -1;
  if (!quoted || at < 0) return <>{line}</>;
  return (
    <>
      {line.slice(0, at)}
      <span lang={quoted.language}>{quoted.text}</span>
      {line.slice(at + quoted.text.length)}
    </>
  );
}

/** What the agent reads aloud, part by part; it goes out when each is confirmed. */
export function ReadBackPage({ draft, call, parts, confirmed = [], problem, now }: ReadBackPageProps) {
  const { language } = useVisit();
  const texts = useTexts(phoneTexts);
  const words = useTexts(callTexts);
  const said = phoneTexts(call.language);
  const path = `/desk/phone/drafts/${draft.id}`;
  return (
    <PhoneFrame
      place="calls"
      title={texts.readBackTitle}
      columns="three"
      islands={['confirm-parts', 'call-clock']}
    >
      <h1 class="visually-hidden">{texts.readBackTitle}</h1>
      <DeskList label={texts.who}>
        <LiveCallCard draft={draft} now={now} />
        <DefinitionList
          stacked
          items={[
            { term: texts.callLanguage, description: texts.languages[call.language] },
            ...(call.spokenLanguage
              ? [{ term: texts.spokenLanguage, description: spokenName(call.spokenLanguage, language) }]
              : []),
          ]}
        />
      </DeskList>
      <DeskWork label={texts.readBackTitle}>
        {problem && (
          <Notice tone={problem === 'away' ? 'bad' : 'warn'} role="alert">
            <p>
              {
                { 'not-all': words.notAllConfirmed, changed: words.changedMeanwhile, away: texts.away }[
                  problem
                ]
              }
            </p>
          </Notice>
        )}
        <h2 class="work-title">{texts.readBackTitle}</h2>
        <p class="soft">{words.readBackLead}</p>
        <Script lang={call.language}>{said.readIntro}</Script>
        <confirm-parts>
          <form method="post" action={`${path}/send`} class="read-back">
            <CsrfField />
            <input type="hidden" name="version" value={draft.version} />
            {parts.map((part) => (
              <div
                key={part.id}
                class={confirmed.includes(part.id) || problem !== 'not-all' ? 'part' : 'part is-missing'}
              >
                <div lang={call.language}>
                  <p class="soft" id={`part-${part.id}`}>
                    {part.title}
                  </p>
                  {part.lines.map((line) => (
                    <p key={line} class={part.own ? 'own-words part-words' : 'part-words'}>
                      <Line of={part} line={line} />
                    </p>
                  ))}
                </div>
                <label class="part-right">
                  <input
                    type="checkbox"
                    name="confirmed"
                    value={part.id}
                    checked={confirmed.includes(part.id)}
                    aria-label={words.partName(part.title)}
                  />
                  <span aria-hidden="true">{words.partRight}</span>
                </label>
              </div>
            ))}
            <ActionBar
              apart={
                <button type="submit" class="button button-primary" data-main="" data-key="Ctrl+Enter">
                  <span>{texts.confirm}</span>
                  <kbd class="key" aria-hidden="true">
                    {language === 'de' ? 'Strg ↵' : 'Ctrl ↵'}
                  </kbd>
                </button>
              }
            >
              <ButtonLink look="secondary" href={path} keyHint="Alt+ArrowLeft">
                {texts.change}
              </ButtonLink>
              <button type="button" class="button button-secondary" data-confirm="" data-key="j" hidden>
                <span>{words.confirmNext}</span>
                <KeyHint combination="j" />
              </button>
            </ActionBar>
          </form>
        </confirm-parts>
      </DeskWork>
      <DeskHelp label={texts.summary}>
        {call.summary !== '' && (
          <>
            <h2>{texts.summary}</h2>
            <p class="own-words">{call.summary}</p>
            <p class="soft">{texts.summaryHelp}</p>
          </>
        )}
      </DeskHelp>
    </PhoneFrame>
  );
}
