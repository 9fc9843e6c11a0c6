import type { ComponentChildren } from 'preact';
import { useWords } from '../words.js';

/** `primary` the one main action of a page, `secondary` the others, `danger` what cannot be undone, `quiet` a button that reads like a link. */
export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'quiet';

interface ButtonBase {
  /** A verb. */
  children: ComponentChildren;
  look?: ButtonLook;
  /**
   * Key that presses it when the page loads `key-hints`, e.g. `n`, `Alt+1`, `Ctrl+Enter`, `F8`. Shown beside the words
   * and listed under `?`. Letters, digits and signs alone act with the focus in the list or on the case, and are ignored
   * while somebody types.
   */
  keyHint?: string;
}

export interface ButtonProps extends ButtonBase {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  /** Send the form somewhere else than its own action. */
  formaction?: string;
  /** Skip the browser's own checks, e.g. for "save draft". */
  formnovalidate?: boolean;
  form?: string;
  /** What the island `kept-typing` keeps of this form is forgotten before it is sent. */
  clearsTyping?: boolean;
  id?: string;
  disabled?: boolean;
}

/** A button. Submit by default, because in a page without script every button sends something. */
export function Button({
  children,
  look = 'primary',
  keyHint,
  type = 'submit',
  clearsTyping,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`button button-${look}`}
      data-key={keyHint}
      data-clears-typing={clearsTyping}
      {...rest}
    >
      <span>{children}</span>
      {keyHint && <KeyHint combination={keyHint} />}
    </button>
  );
}

export interface ButtonLinkProps extends ButtonBase {
  href: string;
  id?: string;
  download?: boolean;
}

/** A link that looks like a button, for going somewhere as the next step. */
export function ButtonLink({ children, look = 'primary', keyHint, ...rest }: ButtonLinkProps) {
  return (
    <a class={`button button-${look}`} data-key={keyHint} {...rest}>
      <span>{children}</span>
      {keyHint && <KeyHint combination={keyHint} />}
    </a>
  );
}

const shown: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};

/** Which row of a list an action is about, for those who hear the buttons without their rows (WCAG 2.2, 2.4.4). */
export function RowName({ children, lang }: { children: ComponentChildren; lang?: string }) {
  return (
    <span class="visually-hidden">
      : <span lang={lang}>{children}</span>
    </span>
  );
}

/** The key beside an action. Decoration for the eye; assistive technology gets `aria-keyshortcuts` from `key-hints`. */
export function KeyHint({ combination }: { combination: string }) {
  const { ctrl } = useWords();
  return (
    <kbd class="key" aria-hidden="true" data-letter={combination.length === 1 ? '' : undefined}>
      {combination
        .split(/\+(?=.)/)
        .map((part) =>
          part === 'Ctrl' ? ctrl : (shown[part] ?? (part.length === 1 ? part.toUpperCase() : part)),
        )
        .join(' ')}
    </kbd>
  );
}
