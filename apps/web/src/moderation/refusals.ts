import type { ProblemKind } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { de, type ModerationTexts } from './moderation.texts.de.js';

type Explained = keyof ModerationTexts['refused'];
const prefix = 'moderation.';
const explained = (code: string): Explained | undefined => {
  const short = code.startsWith(prefix) ? code.slice(prefix.length) : '';
  return Object.hasOwn(de.refused, short) ? (short as Explained) : undefined;
};

/** Why an action on a case was refused and what can be done instead; undefined where the page has no words for it. */
export function wordsOfRefusal(code: string, texts: ModerationTexts): string | undefined {
  const reason = explained(code);
  return reason && texts.refused[reason];
}

const statusOfKind: Partial<Record<ProblemKind, number>> = { invalid: 422, conflict: 409 };

/** The status of the page of a case that says why an action was refused; undefined where another page says it. */
export const statusOnCase = ({ kind, code }: Refusal): number | undefined =>
  statusOfKind[kind] ?? (kind === 'forbidden' && explained(code) ? 403 : undefined);

/** What the page says after a decision could not be taken back, as `done` in its address. */
const doneByRefusal: Partial<Record<string, keyof ModerationTexts['done']>> = {
  'moderation.too-late-to-take-back': 'too-late',
  'moderation.nothing-to-take-back': 'nothing-to-take-back',
  'moderation.taken-back-by-other': 'taken-back-by-other',
  'moderation.proposal-answered': 'proposal-answered',
  'moderation.contribution-gone': 'contribution-gone',
  'moderation.case-outdated': 'changed-meanwhile',
  'moderation.case-held': 'being-answered',
};
export const notTakenBack = (error: unknown): string | undefined =>
  error instanceof Refusal ? doneByRefusal[error.code] : undefined;
