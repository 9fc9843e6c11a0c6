import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { anyCase } from './any-case.js';
import { behind, type Match, matchesOf } from './matches.js';
import { readName } from './name-reader.js';

const edge = '(?<![\\p{L}\\p{M}\\p{N}_@.-])';
const form = `(?<form>Herrn|Herr|HERRN|HERR|Hr\\.|Hrn\\.|Frau|FRAU|Fr\\.|Fräulein|Familie|FAMILIE|Fam\\.|Mrs?\\.?|Ms\\.?|Miss)`;
const title = `(?<title>Univ\\.-Prof\\.|Prof\\.|Dr\\.|DR\\.|Mag\\.a?|Dipl\\.-Ing\\.|DI|Ing\\.|Dkfm\\.|MMag\\.|DDr\\.)`;
const whose = anyCase('(?:mein|unser|dein|euer|ihr|sein|my|our)');
const relation = `(?<relation>${whose}(?:e|en|em|er|es)? (?:Nachbar|Nachbarin|Nachbarn|Hausmeister|Hausmeisterin|Hausbesorger|Hausbesorgerin|Vermieter|Vermieterin|Chef|Chefin|Kollege|Kollegin|Kollegen|Freund|Freundin|Lehrer|Lehrerin|Hausarzt|Hausärztin|neighbour|neighbor|landlord|boss|teacher))`;
const opening = new RegExp(`${edge}(?:${form}|${title}|${relation}) {1,2}`, 'gu');
/** Fr. is also Friday. */
const daytime = /^\d|^(?:vormittag|nachmittag|abend|früh|nacht|ab|von|bis|und|sa\.|so\.)/i;

/** Names behind a form of address, a title, or whoever somebody is to the writer. */
export const name: Recogniser = {
  name: 'name',
  version: 1,
  kind: 'name',
  find: (text) => {
    let last = 0;
    return matchesOf(opening, text).flatMap((match): Find[] => {
      if (match.start < last || (match.part('form') === 'Fr.' && daytime.test(behind(text, match.end, 14))))
        return [];
      const read = readName(text, match.end);
      if (!read) return [];
      last = read.end;
      return [{ start: match.start, end: read.end, ...judge(match, read.words) }];
    });
  },
};

function judge({ part }: Match, words: number): Pick<Find, 'score' | 'why'> {
  if (part('form') !== '') return { score: words > 1 ? 0.9 : 0.8, why: 'name-after-form-of-address' };
  if (part('title') !== '') return { score: words > 1 ? 0.85 : 0.7, why: 'name-after-title' };
  return { score: words > 1 ? 0.8 : 0.65, why: 'name-after-relation' };
}
