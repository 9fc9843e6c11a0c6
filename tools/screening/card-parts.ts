import type { OffensiveLanguageModel } from '@gemeinsam/moderation/screening/offensive-language/model';
import type { FalseAlarms, Figures, Measured } from './figures.js';
import type { Quality } from './quality.js';
import type { Settings } from './recipe.js';
import { falseAlarmBar } from './threshold.js';

/** What training tells about the model it has written. */
export function factLines(model: OffensiveLanguageModel, settings: Settings, bytes: number): string[] {
  const { version, features, threshold, weights } = model;
  const used = weights.filter((weight) => weight !== 0).length;
  return [
    `| | |`,
    `| --- | --- |`,
    `| Version | ${version} |`,
    `| File | \`apps/moderation/models/offensive-language.json\`, ${Math.round(bytes / 1000)} kB |`,
    `| Places for features | ${weights.length}, of which ${used} have a weight |`,
    `| Features | pieces of ${features.shortest} to ${features.longest} characters within a word, words${features.pairs ? ', pairs of neighbouring words' : ''} |`,
    `| Chosen by inner folds | C = ${settings.strength}, a tweet counts ${settings.tweetWeight} times |`,
    `| Threshold | ${threshold}, at most ${percent(falseAlarmBar, 0)} of the Berlin texts it is set by are flagged |`,
  ];
}

/** The table of figures. */
export function figureLines(
  figures: Figures,
  shipped: { threshold: number; falseAlarms: FalseAlarms },
): string[] {
  const { germEval, germEvalTogether, gahdDev } = figures;
  const klimarat = germEval.map(({ falseAlarms }) => falseAlarms.klimarat);
  return [
    `| Measured on | Texts | Macro F1 | Precision | Recall | Threshold | C, tweets | Klimarat, accepted | Klimarat, rejected | Bonn | Berlin |`,
    `| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`,
    ...[...germEval, gahdDev].map(row),
    cells('GermEval 2018, all folds', [
      ...qualityCells(germEvalTogether),
      '',
      '',
      `at most ${percent(Math.max(...klimarat))}`,
      '',
      '',
      '',
    ]),
    cells('The shipped model', [
      '',
      '',
      '',
      '',
      `${shipped.threshold}`,
      '',
      ...alarmCells(shipped.falseAlarms),
    ]),
  ];
}

const row = ({ what, settings, threshold, quality, falseAlarms }: Measured): string =>
  cells(what, [
    ...qualityCells(quality),
    `${threshold}`,
    `${settings.strength}, ${settings.tweetWeight}`,
    ...alarmCells(falseAlarms),
  ]);

const qualityCells = ({ texts, macroF1, precision, recall }: Quality): string[] => [
  `${texts}`,
  ...[macroF1, precision, recall].map((figure) => figure.toFixed(3)),
];

const alarmCells = ({ klimarat, klimaratRejected, bonn, berlin }: FalseAlarms): string[] =>
  [klimarat, klimaratRejected, bonn, berlin].map((part) => percent(part));

const cells = (first: string, others: readonly string[]): string => `| ${[first, ...others].join(' | ')} |`;

const percent = (part: number, digits = 1): string => `${(100 * part).toFixed(digits)} %`;
