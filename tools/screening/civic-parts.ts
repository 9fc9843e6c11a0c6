import { berlinTexts, bonnContributions, bonnSentences, type CivicText } from './shared-texts.js';

const numberOf = ({ id }: CivicText): number => Number(id.replaceAll(/\D/g, ''));
const texts = (entries: readonly CivicText[]): string[] => entries.map(({ text }) => text);

/** Three of four contributions of Bonn: learned from as texts that are not offensive. */
export const bonnTaught = (): string[] =>
  texts(bonnContributions().filter((each) => numberOf(each) % 4 !== 0));

/** The sentences of the fourth, which no model has seen. */
export const bonnHeldOut = (): string[] => texts(bonnSentences().filter((each) => numberOf(each) % 4 === 0));

/** Every second proposal of Berlin with its comments: the threshold is set by them, nothing is learned from them. */
export const berlinForThreshold = (): string[] =>
  texts(berlinTexts().filter((each) => numberOf(each) % 2 === 0));

/** The other proposals, used for nothing but a figure. */
export const berlinHeldOut = (): string[] => texts(berlinTexts().filter((each) => numberOf(each) % 2 === 1));
