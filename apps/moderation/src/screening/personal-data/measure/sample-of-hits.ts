import { findPersonalData } from '../find-personal-data.js';
import type { RealTexts } from './real-texts.js';

/** Hits in real texts for a person to read, each with what stands around it; the same ones for the same seed. Every hit when there are fewer. */
export function sampleOfHits(real: readonly RealTexts[], count: number, seed: number): string[] {
  const all = real.flatMap(({ source, texts }) =>
    texts.flatMap((text) =>
      findPersonalData(text).map(({ kind, start, end, why }) => {
        const around = `${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 60)}`;
        return `${source}  ${kind} (${why})  ${around.replaceAll(/\s+/g, ' ')}`;
      }),
    ),
  );
  const next = randomFrom(seed);
  return all
    .map((line) => ({ line, place: next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ line }) => line);
}

/** Numbers in [0, 1) by a linear congruential generator (Numerical Recipes); enough to choose what is read. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
