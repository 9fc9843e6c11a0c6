import { givenNames } from './given-names.js';
import { endsLikeAPlace, namesAPlace, noNames, offices } from './no-names.js';

const title =
  /(?:(?:Univ|UNIV)\.-?Prof\.|Prof\.|PROF\.|(?:D[rR]|Dr)\.|DR\.|Mag\.a?|MAG\.|Dipl\.-Ing\.|DI\b|Ing\.|Dkfm\.|Mst\.|Bakk\.|MMag\.|DDr\.|Priv\.-Doz\.)(?:\(FH\)| in\b)?/uy;
const particle =
  /(?:von der|von den|von|van der|van de|van|de la|de|di|da|dos|el|al|zu|zur|ben|bin|le|la)(?= \p{Lu})/uy;
const word =
  /(?:O'|Mc|Mac)?\p{Lu}(?:\p{L}|\p{M}|['’](?=\p{L})){1,30}(?:-\p{Lu}(?:\p{L}|\p{M}){1,30})*(?![\p{L}\p{M}\p{N}_])/uy;
const initial = /\p{Lu}\.(?= ?\p{Lu})/uy;
const blank = / {1,2}/y;

export interface ReadName {
  /** Behind its last word. */
  end: number;
  /** Words that are a name, without titles. */
  words: number;
  /** Whether the first of them is a common given name. */
  isGiven: boolean;
}

/** The name that begins at a place of a text, with the titles before it; undefined when there is none. */
export function readName(text: string, from: number): ReadName | undefined {
  let at = behindTitles(text, from);
  at = behindParticle(text, behindInitial(text, at));
  const first = wordAt(text, at);
  if (first === undefined) return undefined;
  const isGiven = givenNames.has(first.toLowerCase());
  const end = at + first.length;
  const next = isGiven ? surnameFrom(text, end) : undefined;
  const found = { end: next ?? end, words: next === undefined ? 1 : 2, isGiven };
  return namesAPlace.test(text.slice(found.end, found.end + 14)) ? undefined : found;
}

/** Titles and offices before a name. */
function behindTitles(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < 4; count++) {
    const length = matchAt(title, text, at) || officeAt(text, at);
    if (length === 0) break;
    at += length;
    at += matchAt(blank, text, at);
  }
  return at;
}

function officeAt(text: string, at: number): number {
  const length = matchAt(word, text, at);
  const name = text.slice(at, at + length);
  return offices.test(name) && !givenNames.has(name.toLowerCase()) ? length : 0;
}

const mostNames = 4;

/** Behind a given name: further ones, an initial, a particle, the surname. */
function surnameFrom(text: string, from: number): number | undefined {
  let end: number | undefined;
  for (let count = 0, at = from; count < mostNames; count++) {
    const next = at + matchAt(blank, text, at);
    const start = behindParticle(text, behindInitial(text, next));
    const name = next === at ? undefined : wordAt(text, start);
    if (name === undefined) break;
    end = at = start + name.length;
    if (!givenNames.has(name.toLowerCase())) break;
  }
  return end;
}

const behindInitial = (text: string, at: number): number => behindOf(initial, text, at);
const behindParticle = (text: string, at: number): number => behindOf(particle, text, at);

function behindOf(pattern: RegExp, text: string, at: number): number {
  const length = matchAt(pattern, text, at);
  return length === 0 ? at : at + length + matchAt(blank, text, at + length);
}

function wordAt(text: string, at: number): string | undefined {
  const name = text.slice(at, at + matchAt(word, text, at));
  const small = name.toLowerCase();
  return name === '' || noNames.has(small) || offices.test(small) || endsLikeAPlace.test(small)
    ? undefined
    : name;
}

/** How many signs a sticky pattern matches at a place. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
