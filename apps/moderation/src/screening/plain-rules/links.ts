/** A web address, with the end of its host. Bounded everywhere, so that the work grows with the length of the text alone. */
const address = /(?<![\p{L}\p{N}@])(?:https?:\/\/|www\.)([\p{L}\p{N}.-]{1,200})(?:[/?#][^\s<>"']{0,500})?/giu;
/** Of authorities: whoever writes about the city often leads to these. */
const ofAuthority = /(?:^|\.)gv\.at\.?$/i;

/** Where web addresses stand, without the signs of the sentence behind them. Those of authorities (`gv.at`) are left out on purpose. */
export const linksIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(address)]
    // What stands before an @ is no host.
    .filter(({ 0: found, 1: host = '' }) => !ofAuthority.test(host) || found.includes('@'))
    .map(({ 0: found, index }) => ({
      start: index,
      end: index + found.replace(/[.,;:!?)\]}'"-]+$/, '').length,
    }));
