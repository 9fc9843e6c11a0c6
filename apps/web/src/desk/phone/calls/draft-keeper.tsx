import { type Draft, longestDraftValue } from '@gemeinsam/contracts';
import { Button, DraftForm, DraftState, KeyHint, Notice, numberIn } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { CsrfField } from '../../../shell/page.js';
import { partKeys } from './call-keys.js';
import { callTexts } from './call.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

const dayMs = 86_400_000;

interface DraftKeeperProps {
  draft: Draft;
  children: ComponentChildren;
}

/** Keeps what is typed in this browser and on the server, with the words for whatever may happen. */
export function DraftKeeper({ draft, children }: DraftKeeperProps) {
  const { actor, csrfToken, oneQuestion, language } = useVisit();
  const words = useTexts(callTexts);
  const path = `/desk/phone/drafts/${draft.id}`;
  return (
    <DraftForm
      draft={draft.id}
      src={`${path}/fields`}
      version={draft.version}
      csrfToken={csrfToken}
      who={actor.id}
      oneQuestion={oneQuestion}
      until={new Date(Date.parse(draft.purgeAt) + dayMs).toISOString()}
      notices={{
        offline: (
          <Notice tone="warn" role="alert">
            <p>{words.offline}</p>
          </Notice>
        ),
        expired: (
          <Notice tone="warn" role="alert">
            <p>{words.expired}</p>
            <p>
              <a href="/login?next=/account" target="_blank" rel="noopener">
                {words.signInAgain}
              </a>
              . {words.expiredThen}
            </p>
          </Notice>
        ),
        taken: (
          <Notice tone="warn" role="alert">
            <p>{words.taken}</p>
            <form method="post" action={`${path}/take-over`}>
              <CsrfField />
              <Button look="secondary" keyHint={partKeys.takeOver}>
                {words.takeOver}
              </Button>
            </form>
          </Notice>
        ),
        closed: (
          <Notice tone="bad" role="alert">
            <p>{words.closed}</p>
            <p>
              {/* To load this page again would throw away what was typed since. */}
              <a href={path} target="_blank" rel="noopener">
                {words.lookInNewWindow}
              </a>
            </p>
          </Notice>
        ),
        long: (
          <Notice tone="warn" role="alert">
            <p>{words.tooLong(numberIn(language, longestDraftValue))}</p>
          </Notice>
        ),
        restored: (
          <Notice tone="ok" role="status">
            <p>{words.backAgain}</p>
          </Notice>
        ),
        news: (
          <Notice tone="neutral" role="status">
            <p>
              {words.news} <span data-what="" />
            </p>
          </Notice>
        ),
        conflict: <ConflictTemplate />,
      }}
    >
      {children}
    </DraftForm>
  );
}

/** Both values side by side, right below the field; a key for each choice. */
function ConflictTemplate() {
  const words = useTexts(callTexts);
  const choices = [
    ['mine', words.mineNow, words.keepMine, partKeys.keepMine],
    ['theirs', words.theirsNow, words.takeTheirs, partKeys.takeTheirs],
  ] as const;
  return (
    <div class="conflict" role="alert">
      <p class="notice-title">
        <span data-slot="by" /> {words.conflictIn} „<span data-slot="field" />“
      </p>
      <div class="conflict-sides">
        {choices.map(([side, title, choose, key]) => (
          <div key={side}>
            <p class="soft">{title}</p>
            <p class="own-words" data-slot={side} />
            <button type="button" class="button button-secondary" data-choose={side} data-key={key}>
              <span>{choose}</span> <KeyHint combination={key} />
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

/** How the draft is kept, in the header. */
export function DraftStateOf() {
  const words = useTexts(callTexts);
  return (
    <DraftState
      words={{
        saved: words.stateSaved,
        unsaved: words.stateUnsaved,
        offline: words.stateOffline,
        expired: words.stateExpired,
        taken: words.stateTaken,
        closed: words.stateClosed,
        long: words.stateLong,
        conflict: words.stateConflict,
      }}
      initially={words.stateSaved.replace('{ago}', '0 s')}
    />
  );
}
