import type { DraftSummary } from '@gemeinsam/contracts';

/** A draft on which nobody has gone on for this long was left behind. */
export const leftAfterMs = 60 * 60_000;

export interface DraftGroups {
  mine: DraftSummary[];
  left: DraftSummary[];
  ofOthers: DraftSummary[];
  /** Those that this person may bring back. */
  putAway: DraftSummary[];
}

/** Each draft in the one list where somebody would look for it. Mine stay mine, however old; what only rings is not listed. */
export function groupDrafts(
  drafts: readonly DraftSummary[],
  me: { id: string; leads: boolean },
  now: Date,
): DraftGroups {
  const groups: DraftGroups = { mine: [], left: [], ofOthers: [], putAway: [] };
  for (const draft of drafts) {
    const mine = draft.owner?.id === me.id;
    if (draft.state === 'discarded') {
      if (mine || me.leads || !draft.owner) groups.putAway.push(draft);
    } else if (mine) groups.mine.push(draft);
    else if (now.getTime() - Date.parse(draft.savedAt) > leftAfterMs) groups.left.push(draft);
    else if (draft.owner) groups.ofOthers.push(draft);
  }
  return groups;
}
