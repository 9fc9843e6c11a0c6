import { idOf, type Find, type TextRecogniser, type WrittenWords } from './text-recogniser.js';

/** A find with who made it. */
export interface Noticed extends Find {
  recogniser: string;
  version: string;
}

export interface Screened {
  noticed: Noticed[];
  /** Recognisers that have seen the texts, as {@link idOf} names them. */
  done: string[];
  failed: { id: string; error: unknown }[];
}

/** How long one recogniser may take. What it would have said later is lost to this pass. */
export const longestMs = 5_000;

/**
 * Asks one recogniser after the other, and lets other work go on between two. One that throws, says nonsense or does not
 * come to an end in time is told apart; the others are asked all the same.
 */
export async function screenTexts(
  words: WrittenWords,
  recognisers: readonly TextRecogniser[],
  mostMs = longestMs,
): Promise<Screened> {
  const screened: Screened = { noticed: [], done: [], failed: [] };
  for (const recogniser of recognisers) {
    const { name, version } = recogniser;
    try {
      const finds = await inTime(recogniser, words, mostMs);
      screened.noticed.push(...finds.map((find) => ({ ...checked(find, words), recogniser: name, version })));
      screened.done.push(idOf(recogniser));
    } catch (error) {
      screened.failed.push({ id: idOf(recogniser), error });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return screened;
}

async function inTime(recogniser: TextRecogniser, words: WrittenWords, mostMs: number): Promise<Find[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${mostMs} ms`)), mostMs);
  });
  try {
    return await Promise.race([recogniser.find(words), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A hint that points out of the text would mark the wrong words. */
function checked(find: Find, { texts }: WrittenWords): Find {
  const { field, passage, score } = find;
  const text = texts.find((one) => one.field === field)?.text;
  const isPlaced =
    field === undefined
      ? passage === undefined
      : text !== undefined &&
        (passage === undefined ||
          (passage.start >= 0 && passage.start < passage.end && passage.end <= text.length));
  if (!isPlaced || !(score > 0 && score <= 1)) throw new Error('a find that is not of these texts');
  return find;
}
