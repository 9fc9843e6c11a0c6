import { surestHits } from '../personal-data/surest-hits.js';

interface Said {
  recogniser: string;
  field?: string;
  passage?: { start: number; end: number };
  score: number;
}

/**
 * Of hints of one group of recognisers on the same words the surer one, in the order given; what is said of a whole text stays
 * beside them. Left out when they are told and not when they are kept: whoever is switched off leaves the word to the others.
 */
export function surestHints<H extends Said>(
  hints: readonly H[],
  groupOf: (recogniser: string) => string,
): H[] {
  const places = new Map<string, { start: number; end: number; score: number; hint: H }[]>();
  for (const hint of hints) {
    const { recogniser, field = '', passage, score } = hint;
    if (!passage) continue;
    const place = `${groupOf(recogniser)} ${field}`;
    places.set(place, [...(places.get(place) ?? []), { ...passage, score, hint }]);
  }
  const told = new Set(
    [...places.values()].flatMap((here) =>
      surestHits(here, Math.max(...here.map(({ end }) => end))).map(({ hint }) => hint),
    ),
  );
  return hints.filter((hint) => !hint.passage || told.has(hint));
}
