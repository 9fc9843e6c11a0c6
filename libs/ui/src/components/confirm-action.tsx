import type { ComponentChildren } from 'preact';
import { Button, KeyHint } from './button.js';

export interface ConfirmActionProps {
  /** The verb on the closed button, e.g. "Löschen". */
  label: ComponentChildren;
  /** What exactly will happen and whether it can be undone. */
  question: ComponentChildren;
  /** The verb that does it, e.g. "Ja, endgültig löschen". */
  confirm: ComponentChildren;
  name?: string;
  value?: string;
  form?: string;
  /** Key that unfolds the question. */
  keyHint?: string;
}

/**
 * A second thought without a dialog and without script: the button unfolds the question, and only the button inside the
 * fold sends the surrounding (or named) form.
 */
export function ConfirmAction({ label, question, confirm, keyHint, ...rest }: ConfirmActionProps) {
  return (
    <details class="confirm">
      <summary class="button button-danger" data-key={keyHint}>
        <span>{label}</span>
        {keyHint && <KeyHint combination={keyHint} />}
      </summary>
      <div class="confirm-question">
        <p>{question}</p>
        <Button look="danger" {...rest}>
          {confirm}
        </Button>
      </div>
    </details>
  );
}
