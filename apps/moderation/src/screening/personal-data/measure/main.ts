import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpus } from '../corpus/corpus.js';
import { findPersonalData } from '../find-personal-data.js';
import { withFigures } from './docs-part.js';
import { realTexts } from './real-texts.js';
import { corpusInWords, figuresTable, realTextsTable } from './report.js';
import { sampleOfHits } from './sample-of-hits.js';
import { tallyOf } from './tally.js';

/*
 * `npm run screening:measure`: precision and recall of the recognisers over the corpus, and their hits in real texts, into
 * docs/screening.md. `--errors` prints what was missed or found wrongly, `--sample 50` hits in real texts to be read.
 */
const { values } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '20261130' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const root = projectRoot(import.meta.dirname);
const table = `${corpusInWords(corpus)}\n\n${figuresTable(tallyOf(corpus, findPersonalData))}`;
say(table);
if (values.errors) for (const line of errors()) say(line);

const file = join(root, 'docs/screening.md');
let document = withFigures(readFileSync(file, 'utf8'), 'personal data', table);
const real = realTexts(join(root, '../shared/data'));
if (real.length === 0) say('skipped  real texts: there is no ../shared/data; their figures stay as they are');
else {
  const searched = real.map(({ source, texts }) => ({
    source,
    texts: texts.length,
    hits: texts.flatMap((text) => findPersonalData(text)),
  }));
  const figures = realTextsTable(searched);
  say(`\n${figures}`);
  document = withFigures(document, 'personal data in real texts', figures);
  if (values.sample !== undefined)
    for (const line of sampleOfHits(real, Number(values.sample), Number(values.seed))) say(line);
}
writeFileSync(file, document);
say('Written: docs/screening.md');

function errors(): string[] {
  return corpus.flatMap(({ text, spans }) => {
    const hits = findPersonalData(text);
    const same = (a: { kind: string; start: number; end: number }, b: typeof a): boolean =>
      a.kind === b.kind && a.start === b.start && a.end === b.end;
    const missed = spans.filter((span) => !hits.some((hit) => same(hit, span)));
    const wrong = hits.filter((hit) => !spans.some((span) => same(hit, span)));
    const quote = ({ kind, start, end }: { kind: string; start: number; end: number }): string =>
      `${kind} "${text.slice(start, end)}"`;
    return [
      ...missed.map((span) => `MISSED ${quote(span)} in: ${text}`),
      ...wrong.map((hit) => `WRONG ${quote(hit)} (${hit.why}) in: ${text}`),
    ];
  });
}

function projectRoot(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package-lock.json'))) return folder;
  throw new Error('The folder of the project was not found.');
}
