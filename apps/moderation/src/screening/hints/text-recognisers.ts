import { offensiveLanguageIn } from '../offensive-language/offensive-language.js';
import type { OffensiveLanguageModel } from '../offensive-language/model.js';
import { shippedModel, shippedModelVersion } from '../offensive-language/shipped-model.js';
import { hitsOf } from '../personal-data/recogniser.js';
import { recognisers as ofPersonalData } from '../personal-data/recognisers.js';
import { linksIn } from '../plain-rules/links.js';
import { shoutingIn } from '../plain-rules/shouting.js';
import { isVeryShort } from '../plain-rules/very-short.js';
import type { TextRecogniser } from './text-recogniser.js';

const personalData: TextRecogniser[] = ofPersonalData.map((recogniser) => ({
  name: recogniser.name,
  version: String(recogniser.version),
  group: 'personal-data',
  find: ({ texts }) =>
    texts.flatMap(({ field, text }) =>
      hitsOf(recogniser, text).map(({ kind, start, end, score, why }) => ({
        kind,
        field,
        passage: { start, end },
        score,
        why,
      })),
    ),
}));

let model: OffensiveLanguageModel | undefined;

/** The words that speak most for the hint are marked by themselves; the score is that of the whole text. */
const offensiveLanguage: TextRecogniser = {
  name: 'offensive-language',
  version: shippedModelVersion,
  find: ({ texts }) => {
    model ??= shippedModel();
    const shipped = model;
    return texts.flatMap(({ field, text }) => {
      const { flagged, score, why } = offensiveLanguageIn(text, shipped);
      if (!flagged) return [];
      const [loudest] = why;
      return [
        {
          kind: 'offensive-language',
          field,
          ...(loudest && { passage: { start: loudest.start, end: loudest.end } }),
          score,
          why: 'like-offensive-texts',
        },
      ];
    });
  },
};

const links: TextRecogniser = {
  name: 'link',
  version: '1',
  find: ({ texts }) =>
    texts.flatMap(({ field, text }) =>
      linksIn(text).map((passage) => ({ kind: 'link', field, passage, score: 1, why: 'web-address' })),
    ),
};

const shouting: TextRecogniser = {
  name: 'shouting',
  version: '1',
  find: ({ texts }) =>
    texts.flatMap(({ field, text }) => {
      const share = shoutingIn(text);
      return share === undefined ? [] : [{ kind: 'shouting', field, score: share, why: 'mostly-capitals' }];
    }),
};

const veryShort: TextRecogniser = {
  name: 'very-short',
  version: '1',
  find: ({ texts }) =>
    isVeryShort(texts.map(({ text }) => text)) ? [{ kind: 'very-short', score: 1, why: 'few-words' }] : [],
};

/** All of them, in the order in which hints on the same passage are told. */
export const textRecognisers: readonly TextRecogniser[] = [
  ...personalData,
  offensiveLanguage,
  links,
  shouting,
  veryShort,
];
