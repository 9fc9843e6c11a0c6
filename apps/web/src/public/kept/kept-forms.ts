import type { FieldProblem } from '@gemeinsam/contracts';
import { textFields, type Body } from '../../shell/body-fields.js';
import { SealedMemory, type ShortMemory } from './sealed-memory.js';

/** Why the form is shown again although nothing in it is wrong. */
export type FormNotice = 'away' | 'expired' | 'trapped' | 'sent-before' | 'support-gone';

/** A form as it was last sent, by whichever of its buttons, and what there is to say about it. */
export interface KeptForm {
  fields: Record<string, string[]>;
  problems?: FieldProblem[];
  notice?: FormNotice;
  /** Token of the form that was sent before with other words, for `sent-before`. */
  earlier?: string;
}

/** More is no form that a person filled in; it is shown at once and kept nowhere. */
const longest = 100_000;
/** Travel with the form, but are made anew each time. */
const ours = new Set(['token', 'website', 'again', 'earlier', 'checked']);

/**
 * Forms that were sent and are to be shown again. They wait here for as long as it takes to follow a redirect, to reload, or to
 * look at another page and come back, so that no page is the answer to a POST: Back and reload never ask to send again, and
 * without script no way through the form loses a word. Bound to the form's token and to a cookie of the browser that sent it:
 * an address alone, in a history or sent to somebody, shows nothing.
 */
export class KeptForms extends SealedMemory<KeptForm> {
  constructor(memory: ShortMemory, secret: string) {
    super(memory, secret, 'forms', 2 * 3600);
  }

  static key(tokenId: string, browser: string): string {
    return `${tokenId}\n${browser}`;
  }
}

/** The fields that a person filled in; undefined when there is more of them than anybody types. */
export function typedFields(body: Body): Record<string, string[]> | undefined {
  const entries = Object.keys(body)
    .filter((name) => !ours.has(name))
    .map((name): [string, string[]] => [name, textFields(body, name)])
    .filter(([, values]) => values.length > 0);
  const fields = Object.fromEntries(entries);
  return JSON.stringify(fields).length > longest ? undefined : fields;
}
