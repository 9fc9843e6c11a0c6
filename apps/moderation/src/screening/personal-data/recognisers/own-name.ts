import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { matchesOf } from './matches.js';
import { type ReadName, readName } from './name-reader.js';

const edge = '(?<![\\p{L}\\p{M}\\p{N}_])';
/** With these words a name must follow. */
const introduction = new RegExp(
  `${edge}(?:mein name ist|mein name:|ich hei(?:ß|ss)e|ich hei(?:ß|ss)|i ha(?:a|ß|ss)(?:ß|ss)?|i hoa(?:ß|ss)|my name is)(?: (?:der|die|da|de))? {1,2}`,
  'giu',
);
/** With these it may: only a given name and a surname count. */
const presentation = new RegExp(
  `${edge}(?:ich bin|i bin|bin|i am|i'm|ich,|euer|eure|ihre?|deine?|dei)(?: (?:der|die|da|de))? {1,2}`,
  'giu',
);
/** At the end of a text or of its lines: a surname, with or without what stands before it. A given name alone is nobody in particular. */
const greeting = new RegExp(
  `${edge}(?:mfg|lg|vlg|glg|vg|(?:mit )?(?:freundliche[nr]?|liebe[nr]?|beste[nr]?|schöne[nr]?|herzliche[nr]?|viele[nr]?) gr(?:ü|ue)(?:ß|ss)e?n?(?: aus (?:de[rmn] )?\\p{L}{3,20}(?: \\p{L}{3,20})?)?|hochachtungsvoll|gezeichnet|gez\\.|(?:best|kind) regards|sincerely(?: yours)?)[,!.]?(?: {0,2}\\n{1,2} {0,2}| {1,2})`,
  'giu',
);
const endOfLine = /^ {0,3}(?:[.!,]? {0,2}(?:\n|$)|,)/;

/** `MfG, ABC` */
const initials = /^\p{Lu}{1,3}$/u;

/** Names by which writers introduce themselves or sign. */
export const ownName: Recogniser = {
  name: 'own-name',
  version: 1,
  kind: 'name',
  find: (text) => {
    const after = (
      pattern: RegExp,
      found: Pick<Find, 'score' | 'why'>,
      isName: (read: ReadName, name: string) => boolean,
    ): Find[] =>
      matchesOf(pattern, text).flatMap(({ end: start }) => {
        const read = readName(text, start);
        return read && isName(read, text.slice(start, read.end)) ? [{ start, end: read.end, ...found }] : [];
      });
    return [
      ...after(introduction, { score: 0.88, why: 'name-introduced' }, () => true),
      ...after(presentation, { score: 0.8, why: 'name-introduced' }, ({ words }) => words > 1),
      ...after(
        greeting,
        { score: 0.75, why: 'name-signed' },
        ({ words, isGiven, end }, signed) =>
          words > 1 || (!isGiven && !initials.test(signed) && endOfLine.test(text.slice(end, end + 6))),
      ),
    ].sort((a, b) => a.start - b.start);
  },
};
