import type { ComponentChildren } from 'preact';
import { Button } from './button.js';

export interface KeptTypingProps {
  /** Which form this is, on this site. */
  name: string;
  /** The form comes empty: what was typed before is put into it. Else what the server shows is at least as new. */
  fresh: boolean;
  /** What the server shows was typed and could not be taken. */
  cameBack?: boolean;
  children: ComponentChildren;
}

/**
 * Around a form: with the island `kept-typing` what is typed survives a reload and the way to another page and
 * back. It is kept in `sessionStorage`, which is of one tab and ends with it; two tabs never overwrite each other.
 */
export function KeptTyping({ name, fresh, cameBack, children }: KeptTypingProps) {
  return (
    <kept-typing name={name} fresh={fresh ? '' : undefined} came-back={cameBack ? '' : undefined}>
      {children}
    </kept-typing>
  );
}

/**
 * Put on the page after a form was received: the browser forgets what was typed into it; with `all` into every form whose name
 * begins so.
 */
export function TypingSent({ name, all = false }: { name: string; all?: boolean }) {
  return <kept-typing name={name} done={all ? 'all' : ''} />;
}

/** Prints the page; only with the island `print-page`, for without script nothing happens by a click. */
export function PrintButton({ children }: { children: ComponentChildren }) {
  return (
    <print-page class="print-page no-print" hidden>
      <Button type="button" look="secondary">
        {children}
      </Button>
    </print-page>
  );
}
