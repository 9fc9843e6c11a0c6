import { offensiveLanguageIn } from '@gemeinsam/moderation/screening/offensive-language/offensive-language';
import type { OffensiveLanguageModel } from '@gemeinsam/moderation/screening/offensive-language/model';
import { share, type Verdict } from './quality.js';
import type { LabelledText } from './shared-texts.js';

/** What the model says of each text, beside what people said. */
export const verdictsOf = <T extends LabelledText>(
  texts: readonly T[],
  model: OffensiveLanguageModel,
): (T & Verdict)[] =>
  texts.map((each) => ({ ...each, flagged: offensiveLanguageIn(each.text, model).flagged }));

/** The share of texts that the model flags. */
export const flaggedShare = (texts: readonly string[], model: OffensiveLanguageModel): number =>
  share(texts.filter((text) => offensiveLanguageIn(text, model).flagged).length, texts.length);
