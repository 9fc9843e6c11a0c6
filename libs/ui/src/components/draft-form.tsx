import type { ComponentChildren } from 'preact';

export interface DraftFormProps {
  draft: string;
  /** POST takes changed fields, GET says who is signed in. */
  src: string;
  version: number;
  csrfToken?: string;
  /** Whose typing this is; nobody else's page shows or sends it. */
  who: string;
  /** When the browser throws away what it could not send (ISO 8601). */
  until: string;
  /** What is said when; `offline` and the others are shown when it happens, `conflict` beside its field. */
  notices: Readonly<
    Record<
      'offline' | 'expired' | 'taken' | 'closed' | 'long' | 'restored' | 'news' | 'conflict',
      ComponentChildren
    >
  >;
  /** One `[data-question]` is seen at a time. */
  oneQuestion?: boolean;
  children: ComponentChildren;
}

/**
 * Around the form of a draft: keeps every change in this browser at once and on the server within a second, and merges by
 * field. The form needs the hidden fields `_was`, `_base`, `_tab`. Works as a plain form without the island `draft-form`.
 */
export function DraftForm({
  draft,
  src,
  version,
  csrfToken,
  who,
  until,
  notices,
  oneQuestion,
  children,
}: DraftFormProps) {
  return (
    <draft-form
      draft={draft}
      src={src}
      version={version}
      csrf={csrfToken}
      who={who}
      until={Date.parse(until)}
      one-question={oneQuestion || undefined}
    >
      {Object.entries(notices).map(([when, words]) => (
        <template key={when} data-when={when}>
          {words}
        </template>
      ))}
      <div class="draft-notices" />
      {children}
    </draft-form>
  );
}

/** Put on the page after a draft was sent or put away: forgets what this browser kept of it. */
export function DraftDone({ draft }: { draft: string }) {
  return <draft-form draft={draft} done="" />;
}

export interface DraftStateProps {
  /** `{ago}` is the time since it was saved. */
  words: Readonly<
    Record<'saved' | 'unsaved' | 'offline' | 'expired' | 'taken' | 'closed' | 'long' | 'conflict', string>
  >;
  initially: string;
}

/** How the draft of this page is kept, in words; for the header. Needs the island `draft-state`. */
export function DraftState({ words, initially }: DraftStateProps) {
  const said = Object.fromEntries(Object.entries(words).map(([state, text]) => [`data-${state}`, text]));
  return (
    <draft-state {...said}>
      <span class="badge badge-ok">{initially}</span>
      <span class="visually-hidden" role="status" />
    </draft-state>
  );
}

/** Time since something, `03:12`; counts on with the island `call-clock`. */
export function CallClock({ since, seconds, until }: { since: string; seconds: number; until?: string }) {
  const two = (value: number): string => String(value).padStart(2, '0');
  const whole = Math.max(0, Math.floor(seconds));
  return (
    <call-clock since={since} until={until} data-seconds={whole} role="timer">
      {`${two(Math.floor(whole / 60))}:${two(whole % 60)}`}
    </call-clock>
  );
}
