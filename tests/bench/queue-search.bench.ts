import { demoSlug } from '../harness/contribution-body.js';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import { StaffSession } from '../harness/staff-session.js';
import { chance, pick } from './chance.js';
import { type Figure, median, percentile, round } from './figure.js';
import { indexed, madeUpTexts, putContributions } from './put-contributions.js';
import { bonn, type RealText } from './real-texts.js';

const many = 100_000;
const bar = 300;
const names = ['Ada Eins', 'Bela Zwei', 'Cara Drei', 'Dora Vier', 'Emil Fünf', 'Fina Sechs'];

/** Searching the queue of a moderator among 100,000 cases of every state, as whole pages over HTTP. */
export async function benchQueueSearch(sut: ProductUnderTest): Promise<Figure[]> {
  const texts = madeUpTexts(many, bonn());
  const ids = await putContributions(sut, demoSlug, texts);
  await sut.databases.rows(
    'intake',
    `update contributions set answers = answers || jsonb_build_object('district', lpad((1 + abs(hashtext(id::text)) % 23)::text, 2, '0'))`,
  );
  await indexed(sut);
  await putCases(sut, ids);
  const session = await StaffSession.signIn(sut, 'moderator1');
  const figures: Figure[] = [];
  try {
    for (const [what, searches] of Object.entries(await searchesIn(sut, texts)))
      figures.push(await measured(session, what, searches));
  } finally {
    await session.close();
  }
  return figures;
}

/** Half of the cases open; the others decided by somebody, over the last hundred days. */
async function putCases(sut: ProductUnderTest, ids: readonly string[]): Promise<void> {
  const run = (sql: string, ...values: unknown[]) => sut.databases.rows('moderation', sql, values);
  await run(
    `insert into cases (id, contribution_id, process, channel, language, district, state, version, contribution_version,
                        received_at, due_at, last_change, round)
     select given.id, given.id, $2, (array['web', 'phone', 'paper'])[1 + n % 3], 'de', lpad((1 + n % 23)::text, 2, '0'), 'open', 1, 1,
            now() - n * interval '90 seconds', now() + interval '21 days' - n * interval '1 second', 'opened', 1
     from unnest($1::uuid[]) with ordinality as given (id, n) on conflict (contribution_id) do nothing`,
    ids,
    demoSlug,
  );
  await run(
    `insert into opinions (id, case_id, case_version, contribution_version, proposal, outcome, reason_codes, message, given_by, given_by_name, given_at)
     select gen_random_uuid(), id, 1, 1, false, 'published', '{}', '', 'person-' || abs(hashtext(id::text)) % 6,
            ($2::text[])[1 + abs(hashtext(id::text)) % 6], received_at + interval '1 hour'
     from (select *, row_number() over () as n from cases where process = $1) c where n % 2 = 0`,
    demoSlug,
    names,
  );
  await run(
    `insert into decisions (id, case_id, contribution_id, contribution_version, outcome, reason_codes, catalogue_version, message, grounds,
                            categories, decided_by, decided_at, round, decided_from, tell_at, told_at, correlation_id, agreement_note)
     select gen_random_uuid(), o.case_id, c.contribution_id, 1, 'published', '{}', 1, '', '{}', '{}', array[o.given_by], o.given_at, 1,
            'open', o.given_at, o.given_at, 'bench', ''
     from opinions o join cases c on c.id = o.case_id`,
  );
  await run(
    `update cases set state = 'revocable', version = 2, last_change = 'decided' where id in (select case_id from opinions)`,
  );
  await run(`update cases set state = 'decided', outcome = 'published' where state = 'revocable'`);
  await run('analyze');
}

/** Addresses of searches by kind; every search another one, of words that stand in the texts. */
async function searchesIn(
  sut: ProductUnderTest,
  texts: readonly RealText[],
): Promise<Record<string, string[]>> {
  const random = chance(23);
  const times = <T>(make: () => T): T[] => Array.from({ length: 60 }, make);
  const wordsOf = ({ text }: RealText): string[] => text.match(/\p{L}{5,}/gu) ?? ['Straße'];
  const word = (): string => pick(wordsOf(pick(texts, random)), random);
  const common = (
    await sut.databases.rows<{ lexeme: string }>(
      'intake',
      'select lexeme from search_words where length(lexeme) > 3 order by documents desc limit 30',
    )
  ).map(({ lexeme }) => lexeme);
  const references = await sut.databases.rows<{ reference: string }>(
    'intake',
    'select reference from contributions order by id limit 60',
  );
  const q = (text: string): string => `/moderation?q=${encodeURIComponent(text)}`;
  return {
    'two words of one text': times(() => {
      const words = wordsOf(pick(texts, random));
      return q(`${pick(words, random)} ${pick(words, random)}`);
    }),
    'one word': times(() => q(word())),
    'one of the thirty commonest words': times(() => q(pick(common, random))),
    'a misspelled word': times(() => {
      const given = word();
      return q(`${given.slice(0, 2)}${given.slice(3)}`);
    }),
    'a district and a word': times(() => q(`Margareten ${word()}`)),
    'a reference number': references.map(({ reference }) => q(reference)),
    'who decided, within a week': times(
      () =>
        `/moderation?by=${encodeURIComponent(pick(names, random))}&from=${dayBefore(30)}&to=${dayBefore(23)}`,
    ),
    'a word, who decided, and a state': times(
      () => `${q(pick(common, random))}&by=${encodeURIComponent(pick(names, random))}&state=decided`,
    ),
  };
}

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function measured(session: StaffSession, what: string, searches: readonly string[]): Promise<Figure> {
  const samples: number[] = [];
  for (const [index, path] of [...searches.slice(0, 2), ...searches].entries()) {
    const began = performance.now();
    const reply = await session.requests.get(path);
    if (reply.status() !== 200) throw new Error(`${path}: ${reply.status()}`);
    await reply.body();
    if (index > 1) samples.push(performance.now() - began);
  }
  const p95 = percentile(samples, 95);
  return {
    what: `Searching 100,000 cases for ${what}, 95th percentile`,
    measured: `${round(p95)} ms (median ${round(median(samples))} ms)`,
    bar: `< ${bar} ms`,
    met: p95 < bar,
    note: `over HTTP as a moderator, ${samples.length} whole pages one after the other`,
  };
}
