/** A filter of the queue under a name of somebody's own. */
export interface SavedView {
  name: string;
  query: string;
}

/** Why a view cannot be kept. */
export type ViewFault = 'unnamed' | 'too-long' | 'too-many';

export const longestViewName = 60;
/** More than anybody finds again. */
export const mostViews = 20;
