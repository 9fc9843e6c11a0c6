import type { Actor, Language } from '@gemeinsam/contracts';
import { createContext, h, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Office } from './office/office.config.js';
import type { Texts } from './texts-in.js';

/** What every page and every call knows about the request it answers. */
export interface Visit {
  /** Follows this request through every service and log line. */
  correlationId: string;
  /** The address that was asked for, as this site writes it: path and query. */
  url: string;
  language: Language;
  /** Easy language wanted (Leichte Sprache). */
  easy: boolean;
  /** Whose pages these are. */
  office: Office;
  /** Who asks. The public until the login hook has found a session or a token. */
  actor: Actor;
  /** Token that every staff form must send back; set by the login hook together with the actor. */
  csrfToken?: string;
  /** Whether single letters are keys for this member of staff; they are unless the account says otherwise. */
  letterKeys?: boolean;
  /** Whether this member of staff wants one question at a time on the call screen. */
  oneQuestion?: boolean;
  /** Whose data the answer shows, by codes such as `phone.caller`, as far as handlers know; goes into the access log. */
  seen?: Map<string, SeenContribution[]>;
}

/** A contribution whose text, contact or scan is shown: by its number, its id, or both; without one, where it was shown. */
export interface SeenContribution {
  subject?: string;
  reference?: string;
  contributionId?: string;
}

/** The address without what was asked for there. */
export const pathOf = ({ url }: Pick<Visit, 'url'>): string => url.split('?', 1)[0]!;

/** Notes whose data the answer to this visit shows; the access log has it before the answer leaves. */
export function noteSeen(
  visit: Pick<Visit, 'seen'>,
  what: string,
  contributions: readonly SeenContribution[],
): void {
  visit.seen ??= new Map();
  visit.seen.set(what, [...(visit.seen.get(what) ?? []), ...contributions]);
}

/** On whose behalf a service is asked. */
export type OnBehalfOf = Pick<Visit, 'actor' | 'correlationId'>;

const CurrentVisit = createContext<Visit | undefined>(undefined);

/** A page, or a piece of one, as it is shown to one visitor. */
export const shownIn = (visit: Visit, page: VNode): VNode =>
  h(CurrentVisit.Provider, { value: visit, children: page }) as VNode;

/** Who looks at the page, in which language, and where; for any component, so that none has to be given it. */
export function useVisit(): Visit {
  const visit = useContext(CurrentVisit);
  if (visit === undefined) throw new Error('A page is rendered outside of a visit.');
  return visit;
}

/** Texts in the language, and the ease, of the visitor. */
export function useTexts<T>(texts: Texts<T>): T {
  const { language, easy } = useVisit();
  return texts(language, easy);
}
