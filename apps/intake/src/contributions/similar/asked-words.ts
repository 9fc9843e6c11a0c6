/** A word of the typed text as the index has it, and in how many texts it stands. */
export interface AskedWord {
  lexeme: string;
  documents: number;
  /** 1 when it was typed so; less when it is only spelled alike. */
  likeness: number;
}
export interface WeightedWord extends AskedWord {
  weight: number;
  /** Few texts have it. */
  isTelling: boolean;
}

/** A word in more texts than this share, and than these few, tells none apart. */
const commonFrom = { share: 0.02, texts: 5 };

/** Words beyond these say little more and cost time. */
const mostWords = 64;

/**
 * How much a word tells: the inverse document frequency of BM25 in the form that is never negative. A word of half of the texts
 * tells little and one of all of them next to nothing, so that many of these together do not outweigh one rare word.
 */
function rarityOf(documents: number, allDocuments: number): number {
  const without = Math.max(0, allDocuments - documents);
  return Math.log(1 + (without + 0.5) / (documents + 0.5));
}

/** The words that tell texts apart, the most telling first: the rarer, the more. */
export function weighed(words: readonly AskedWord[], allDocuments: number): WeightedWord[] {
  const best = new Map<string, WeightedWord>();
  for (const word of words) {
    const weight = rarityOf(word.documents, allDocuments) * word.likeness;
    const isTelling = word.documents <= Math.max(commonFrom.texts, allDocuments * commonFrom.share);
    if ((best.get(word.lexeme)?.weight ?? 0) < weight) best.set(word.lexeme, { ...word, weight, isTelling });
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight).slice(0, mostWords);
}

/** One look into the index. */
export interface Probe {
  /** A tsquery. */
  query: string;
  weight: number;
  in: 'text' | 'title';
  /** At most so many texts are taken from it. */
  most: number;
}

/** Texts read for one question; what is read beyond is time the agent waits. */
const readAtMost = 4000;
const perProbe = 1200;
const mostProbes = 10;
/** Words that are common when asked for alone, but rare together. */
const combined = 4;

/**
 * Which looks into the index find what is alike without reading much: the rarest words alone; and as common words alone
 * would bring thousands of texts of which any could be the one, pairs of them, and each in titles.
 */
export function probesFor(words: readonly WeightedWord[]): Probe[] {
  const rarest = [...words].sort((a, b) => a.documents - b.documents || b.weight - a.weight);
  const probes: Probe[] = [];
  let read = 0;
  const rare = rarest.filter(({ documents }) => documents <= perProbe).slice(0, mostProbes);
  for (const word of rare) {
    if (read > readAtMost) break;
    probes.push({ query: quoted(word.lexeme), weight: word.weight, in: 'text', most: perProbe });
    read += word.documents;
  }
  const common = rarest.filter(({ documents }) => documents > perProbe).slice(0, combined);
  if (read > readAtMost / 2) return probes;
  for (const one of common)
    probes.push({ query: quoted(one.lexeme), weight: one.weight, in: 'title', most: perProbe / 4 });
  for (const some of combinations(common))
    probes.push({
      query: some.map(({ lexeme }) => quoted(lexeme)).join(' & '),
      weight: some.reduce((sum, { weight }) => sum + weight, 0),
      in: 'text',
      most: perProbe / 4,
    });
  const [first] = common;
  if (first && rare.length === 0)
    probes.push({ query: quoted(first.lexeme), weight: first.weight, in: 'text', most: perProbe });
  return probes;
}

/** All of them, the rarest three, and pairs of these; each costs a walk through long lists, so no more. */
function combinations(words: readonly WeightedWord[]): WeightedWord[][] {
  const three = words.slice(0, 3);
  const pairs = three.flatMap((one, at) => three.slice(at + 1).map((other) => [one, other]));
  return [...(words.length > 3 ? [[...words]] : []), ...(three.length > 2 ? [three] : []), ...pairs];
}

/** A lexeme as a tsquery takes it literally. */
export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
