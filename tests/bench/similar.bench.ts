import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findSimilar, serviceActor } from '@gemeinsam/contracts';
import { projectRoot } from '@gemeinsam/tools/project-root';
import { demoSlug } from '../harness/contribution-body.js';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import { requestsTo } from '../harness/requests-to.js';
import { StaffSession } from '../harness/staff-session.js';
import { chance, pick } from './chance.js';
import { type Figure, median, percentile, round } from './figure.js';
import { indexed, madeUpTexts, putContributions, putProcess } from './put-contributions.js';
import { bonn, klimarat, type RealText } from './real-texts.js';
import { pairsOf } from './similar-pairs.js';

const many = 100_000;

interface Recall {
  corpus: string;
  kind: string;
  how: string;
  pairs: number;
  first: number;
  five: number;
}

/** Similar contributions while somebody types, among 100,000; and how many of those that are alike are shown. */
export async function benchSimilar(sut: ProductUnderTest): Promise<Figure[]> {
  const real = bonn();
  if (real === undefined)
    process.stdout.write(
      'skipped  recall of similar contributions: there is no ../shared/data; the texts are invented\n',
    );
  // Before the made-up ones come: they would make every rare word a common one.
  const recalled = real === undefined ? [] : await recallIn(sut, 'bonn', 'Bonn', real, true);
  const statements = klimarat();
  if (statements) recalled.push(...(await recallIn(sut, 'klimarat', 'Klimarat', statements, false)));
  const texts = madeUpTexts(many, real);
  await putContributions(sut, demoSlug, texts);
  const seconds = await indexed(sut);
  const typing = await typed(sut, real ?? texts, false);
  const common = await typed(sut, real ?? texts, true);
  const p95 = percentile(typing, 95);
  const commonP95 = percentile(common, 95);
  if (recalled.length > 0) await report(recalled, { p95, commonP95, typing, common, seconds });
  return [
    {
      what: 'Similar contributions while typing, among 100,000, 95th percentile',
      measured: `${round(p95)} ms (median ${round(median(typing))} ms)`,
      bar: '< 150 ms',
      met: p95 < 150,
      note: `over HTTP as an agent, ${typing.length} requests one after the other, each a few words more of a text; all ${many}, written at once, were indexed ${round(seconds)} s after the last`,
    },
    {
      what: 'The same with the commonest words only, 95th percentile',
      measured: `${round(commonP95)} ms (median ${round(median(common))} ms)`,
      bar: '< 150 ms',
      met: commonP95 < 150,
      note: `${common.length} requests of two to six of the thirty words that stand in most texts`,
    },
    ...recalled.map(({ corpus, kind, how, pairs, first, five }) => ({
      what: `Similar found, ${corpus}, ${kind}`,
      measured: `${percent(first)} first, ${percent(five)} among the first five`,
      bar: 'reported',
      met: true,
      note: `${pairs} pairs: ${how}`,
    })),
  ];
}

/** Milliseconds of each request, as the island makes them. */
async function typed(sut: ProductUnderTest, texts: readonly RealText[], common: boolean): Promise<number[]> {
  const random = chance(17);
  const words = common ? await commonest(sut) : [];
  const inputs = common
    ? Array.from({ length: 200 }, () =>
        Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(words, random)).join(' '),
      )
    : Array.from({ length: 40 }, () => pick(texts, random)).flatMap(({ text }) => {
        const all = text.split(/\s+/);
        return [2, 4, 7, 11, 16, 22, 30, 45, 70, 100].flatMap((length) =>
          length <= all.length ? [all.slice(0, length).join(' ')] : [],
        );
      });
  const agent = await StaffSession.signIn(sut, 'agent');
  const csrf = await agent.csrf();
  const samples: number[] = [];
  for (const [index, text] of ['warm', 'warm up', ...inputs].entries()) {
    const began = performance.now();
    const reply = await agent.requests.post('/desk/phone/similar', {
      form: { text, process: demoSlug, language: 'de', supports: '' },
      headers: { 'x-fragment': '1', 'x-csrf-token': csrf },
      maxRedirects: 0,
    });
    if (reply.status() !== 200) throw new Error(`similar: ${reply.status()} ${await reply.text()}`);
    await reply.body();
    if (index > 1) samples.push(performance.now() - began);
  }
  await agent.close();
  return samples;
}

async function commonest(sut: ProductUnderTest): Promise<string[]> {
  const rows = await sut.databases.rows<{ lexeme: string }>(
    'intake',
    `select lexeme from search_words where length(lexeme) > 2 order by documents desc limit 30`,
  );
  return rows.map(({ lexeme }) => lexeme);
}

async function recallIn(
  sut: ProductUnderTest,
  slug: string,
  corpus: string,
  texts: readonly RealText[],
  titled: boolean,
): Promise<Recall[]> {
  await putProcess(sut, slug);
  const ids = await putContributions(sut, slug, texts);
  await indexed(sut);
  const requests = requestsTo(sut);
  const recalls: Recall[] = [];
  for (const { name, how, pairs } of pairsOf(texts, { titled })) {
    let first = 0;
    let five = 0;
    for (const { typed: text, expected, own } of pairs) {
      const found = await requests.ask(
        findSimilar,
        { text, language: 'de', process: slug, limit: own === undefined ? 5 : 6 },
        { actor: serviceActor('web') },
      );
      const right = new Set(expected.map((place) => ids[place]));
      const others = found
        .map(({ contributionId }) => contributionId)
        .filter((id) => own === undefined || id !== ids[own]);
      if (right.has(others[0])) first += 1;
      if (others.slice(0, 5).some((id) => right.has(id))) five += 1;
    }
    recalls.push({
      corpus,
      kind: name,
      how,
      pairs: pairs.length,
      first: first / pairs.length,
      five: five / pairs.length,
    });
  }
  return recalls;
}

const percent = (share: number): string => `${round(100 * share)} %`;

/** Writes the measured figures into the part of the page that is theirs. */
async function report(
  recalled: readonly Recall[],
  speed: { p95: number; commonP95: number; typing: number[]; common: number[]; seconds: number },
): Promise<void> {
  const file = join(projectRoot, 'docs/similar-contributions.md');
  const page = await readFile(file, 'utf8');
  const [before, rest] = page.split('<!-- measured -->\n') as [string, string];
  const after = rest.slice(rest.indexOf('<!-- /measured -->'));
  const table = `Measured by \`npm run bench -- similar\` on ${new Date().toISOString().slice(0, 10)}; do not edit by hand.

| corpus | what was typed | pairs | first (recall@1) | among five (recall@5) |
| --- | --- | --- | --- | --- |
${recalled.map((one) => `| ${one.corpus} | ${one.kind} | ${one.pairs} | ${percent(one.first)} | ${percent(one.five)} |`).join('\n')}

Among 100,000 generated contributions an answer came within ${round(speed.p95)} ms in 95 of 100 requests (median ${round(median(speed.typing))} ms), with the commonest words only within ${round(speed.commonP95)} ms (median ${round(median(speed.common))} ms).
`;
  await writeFile(file, `${before}<!-- measured -->\n\n${table}\n${after}`);
}
