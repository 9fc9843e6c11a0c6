import type { Recogniser } from '../recogniser.js';
import { matchesOf } from './matches.js';

const sign = `[\\p{L}\\p{N}_%+'-]`;
const at = `(?:@| {0,2}[([{] ?(?:at|ät) ?[)\\]}] {0,2})`;
const dot = `(?:\\.| {0,2}[([{] ?(?:dot|punkt) ?[)\\]}] {0,2})`;
const label = `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})`;
/** `addr-spec` of RFC 5322 section 3.4.1 as people write it, also with words instead of signs: `anna (at) example (dot) org`. */
const address = new RegExp(
  `(?<![\\p{L}\\p{N}_%+'.@-])(?<local>${sign}{1,64}(?:${dot}${sign}{1,64}){0,5})${at}(?<domain>(?:${label}${dot}){1,6}\\p{L}{2,24})(?![\\p{L}\\p{N}_@-])`,
  'giu',
);
/** Mailboxes of authorities; of a person there when the name has two parts. */
const ofAnAuthority = /(?:^|\.)gv\.at$/i;

export const email: Recogniser = {
  name: 'email',
  version: 1,
  kind: 'email',
  find: (text) =>
    matchesOf(address, text)
      .filter((match) => !(ofAnAuthority.test(match.part('domain')) && !match.part('local').includes('.')))
      .map(({ start, end, words }) => ({
        start,
        end,
        ...(words.includes('@')
          ? { score: 0.98, why: 'email-address' }
          : { score: 0.85, why: 'email-address-in-words' }),
      })),
};
