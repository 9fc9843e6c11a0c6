import { type Answers, type PaperFieldTask, trimText } from '@gemeinsam/contracts';
import { textField, textFields, type Body } from '../../../shell/body-fields.js';

/** What the page of a field sends: names of its controls. */
export const entryNames = {
  kind: 'kind',
  value: 'value',
  /** How many statements there are to vote on. */
  statements: 'statements',
  /** Which of the entries that differ is right; `other` for another one. */
  pick: 'pick',
  action: 'action',
} as const;
export const voteNameOf = (statement: string): string => `vote.${statement}`;
/** Chosen when nothing is ticked; no option is called so. Apart from what nobody has looked at yet. */
export const nothingTicked = '-';

export const entryActions = ['next', 'empty', 'unreadable', 'unsure', 'skip', 'take'] as const;
export type EntryAction = (typeof entryActions)[number];

export type PostedEntry =
  | { entry: { value?: Answers[string]; unreadable?: boolean; unsure?: boolean } }
  /** Nothing was put in, and nobody said that nothing stands there; or both. */
  | { lacks: 'value' | 'choice' | 'both' };

export function postedAction(body: Body): EntryAction {
  const action = textField(body, entryNames.action);
  return entryActions.find((one) => one === action) ?? 'next';
}

/**
 * What a clerk put in for one field. An empty field is told from one that was passed by: the clerk says so. `entered` are
 * the entries that differ, where one of them may be picked.
 */
export function postedEntry(
  body: Body,
  action: EntryAction,
  entered: NonNullable<PaperFieldTask['entered']> = [],
): PostedEntry {
  if (action === 'unreadable') return { entry: { unreadable: true } };
  if (action === 'empty') return { entry: {} };
  const picked = /^\d$/.test(textField(body, entryNames.pick))
    ? entered[Number(textField(body, entryNames.pick))]
    : undefined;
  if (picked) return { entry: picked.unreadable ? { unreadable: true } : valueOf(picked.value) };
  const posted = postedValue(body);
  const unsure = action === 'unsure' ? { unsure: true } : {};
  if (posted.nothing && posted.value !== undefined) return { lacks: 'both' };
  if (posted.passedBy && action !== 'unsure')
    return { lacks: textField(body, entryNames.kind) === 'text' ? 'value' : 'choice' };
  return { entry: { ...valueOf(posted.value), ...unsure } };
}

const valueOf = (value: Answers[string] | undefined): { value?: Answers[string] } =>
  value === undefined ? {} : { value };

/** The value as it stands in the controls; `nothing`: said to be empty; `passedBy`: neither. */
export function postedValue(body: Body): { value?: Answers[string]; nothing: boolean; passedBy: boolean } {
  switch (textField(body, entryNames.kind)) {
    case 'choices': {
      const all = textFields(body, entryNames.value);
      const chosen = all.filter((one) => one !== nothingTicked);
      const passedBy = all.length === 0;
      return {
        ...valueOf(chosen.length > 0 ? chosen : undefined),
        nothing: chosen.length < all.length,
        passedBy,
      };
    }
    case 'votes': {
      const votes = Object.keys(body)
        .filter((name) => name.startsWith(voteNameOf('')))
        .map((name) => [name.slice(voteNameOf('').length), textField(body, name)] as const)
        .filter(([, vote]) => vote !== '');
      const given = votes.filter(([, vote]) => vote !== nothingTicked);
      return {
        ...valueOf(given.length > 0 ? Object.fromEntries(given) : undefined),
        nothing: given.length === 0 && votes.length > 0,
        passedBy: votes.length === 0 || votes.length < Number(textField(body, entryNames.statements)),
      };
    }
    case 'choice': {
      const chosen = textField(body, entryNames.value);
      const nothing = chosen === nothingTicked;
      return { ...valueOf(nothing || chosen === '' ? undefined : chosen), nothing, passedBy: chosen === '' };
    }
    default: {
      const typed = trimText(textField(body, entryNames.value));
      return { ...valueOf(typed === '' ? undefined : typed), nothing: false, passedBy: typed === '' };
    }
  }
}
