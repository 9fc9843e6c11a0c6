/** Letters that do something else on the page: previous, skip, unreadable, unsure, whole page. */
const taken = new Set(['s', 'u', 'w', 'z']);

const keys = '123456789abcdefghijklmnopqrstuvwxyz'.split('').filter((key) => !taken.has(key));

/** The key of the option at this place: 1 to 9, then letters; none for the few that no key is left for. */
export const optionKey = (index: number): string | undefined => keys[index];
/** Nothing is ticked. */
export const emptyKey = '0';
