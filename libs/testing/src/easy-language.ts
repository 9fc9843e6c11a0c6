import type { Language } from '@gemeinsam/contracts';

/*
 * What a program can check of the rules for Leichte Sprache (BITV 2.0, Anlage 2 Teil 1; Netzwerk Leichte Sprache, 2013)
 * and of their English counterpart (Inclusion Europe). Whether a text is understood, only its readers can say.
 */

const mostWords = 12;
/** Longer words of one piece are compounds that want a hyphen. */
const longestWord = 14;

interface Rule {
  fault: string;
  found: RegExp;
}

const both: readonly Rule[] = [
  { fault: 'a comma', found: /,(?!\d)/ },
  { fault: 'a semicolon', found: /;/ },
  { fault: 'a bracket', found: /[()]/ },
];
const german: readonly Rule[] = [
  { fault: 'passive', found: /\b(wird|wurden?|worden)\b/i },
  {
    fault: 'passive',
    found:
      /(?<!\p{L})(ge|ver|be|ent|zer|er)\p{Ll}+(t|en) werden\b|werden .*(?<!\p{L})(ge|ver|be|ent|er)\p{Ll}+t\b/u,
  },
  { fault: 'genitive', found: /\b(des|eines|[mdsu]eines|ihres|unseres|eures)\b/i },
  { fault: 'genitive', found: /\p{L}+ der \p{Lu}\p{L}+(ung|heit|keit|schaft)\b/u },
  { fault: 'subjunctive', found: /\b(hätten?|wären?|könnten?|würden?|müssten?|dürften?|sollten?)\b/i },
  { fault: 'an abbreviation', found: /\b(z\. ?B\.|bzw|usw|ca\.|etc|d\. ?h\.|PLZ|Nr\.|Tel\.|PDF)/ },
  { fault: 'a number in letters', found: /\b(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b/i },
  {
    fault: 'a foreign word',
    found: /\b(Website|Browser|online|Account|Service|Feedback|Button|Link|Status)\b/i,
  },
  { fault: 'man', found: /\bman\b/i },
];
const english: readonly Rule[] = [
  {
    fault: 'passive',
    found:
      /\b(is|are|was|were|be|been|being) (not |now |still |never )?(\w+ed|shown|sent|kept|made|found|given|written|done|told|lost|read)\b/i,
  },
  { fault: 'subjunctive', found: /\b(would|could|might)\b/i },
  { fault: 'an abbreviation', found: /\b(e\.g\.|i\.e\.|etc\.|PDF)|\w'(t|ll|re|ve|s)\b/ },
  {
    fault: 'a number in letters',
    found: /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i,
  },
];
/** Long, but known to everyone who takes part, and explained where they first stand. */
const knownLongWords = /^(veröffentlich(en|t)|unterschreiben)$/i;

/** Which rules of easy language a text breaks, each with the sentence that does; empty when it keeps them. */
export function easyFaults(text: string, language: Language): string[] {
  const rules = [...both, ...(language === 'de' ? german : english)];
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
    const broken = rules.filter(({ found }) => found.test(sentence)).map(({ fault }) => fault);
    if (words.length > mostWords) broken.push(`${words.length} words`);
    if (language === 'de' && words.some(isCompound)) broken.push('a long word');
    return broken.map((fault) => `${fault}: ${sentence}`);
  });
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?:])\s+|\n+/).filter(Boolean);

function isCompound(word: string): boolean {
  if (/[@/\d]/.test(word)) return false;
  return word
    .replaceAll(/[^\p{L}\-·]/gu, '')
    .split(/[-·]/)
    .some((piece) => piece.length > longestWord && !knownLongWords.test(piece));
}

/** Every text in a bundle of texts by its path; those that take something are given it. */
export function textsByPath(texts: unknown, given: string, path = ''): [path: string, text: string][] {
  if (typeof texts === 'string') return [[path, texts]];
  if (typeof texts === 'function')
    return [[path, String(texts(...Array.from({ length: texts.length }, () => given)))]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) =>
    textsByPath(value, given, path === '' ? key : `${path}.${key}`),
  );
}
