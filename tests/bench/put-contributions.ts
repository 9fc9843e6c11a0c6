import { randomInt } from 'node:crypto';
import { referenceNumberOf } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { eventually } from '@gemeinsam/testing/eventually';
import { demoSlug } from '../harness/contribution-body.js';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import { chance, pick } from './chance.js';
import type { RealText } from './real-texts.js';

const atOnce = 2000;

/** A process of its own in intake's tables, with the form of the demo process; its id. */
export async function putProcess(sut: ProductUnderTest, slug: string): Promise<string> {
  const id = newId();
  await sut.databases.rows(
    'intake',
    `with copy as (
       insert into processes (id, slug, revision, settings, form_version, published_at)
       select $1, $2, revision, jsonb_set(settings, '{slug}', to_jsonb($2::text)), form_version, published_at
       from processes where slug = $3)
     insert into process_forms (process_id, version, form, published_at, published_by)
     select $1, f.version, f.form, f.published_at, f.published_by
     from process_forms f join processes p on p.id = f.process_id where p.slug = $3`,
    [id, slug, demoSlug],
  );
  return id;
}

/** Writes contributions into intake's tables, past the doors; their ids in the order of the texts. */
export async function putContributions(
  sut: ProductUnderTest,
  slug: string,
  texts: readonly RealText[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < texts.length; from += atOnce) {
    const rows = texts.slice(from, from + atOnce).map(({ title, text }, number) => ({
      id: newId(),
      number,
      reference: referenceNumberOf(randomInt(1_000_000_000)),
      title,
      answers: { title, idea: text },
    }));
    ids.push(...rows.map(({ id }) => id));
    await sut.databases.rows(
      'intake',
      `insert into contributions (id, reference, process_id, form_version, channel, language, state, version, title, answers,
         content_hash, captured_at, received_at, decision_due_at)
       select g.id, g.reference, p.id, p.form_version, (array['web', 'phone', 'paper'])[1 + g.number % 3], 'de', 'received', 1,
         g.title, g.answers, '', now(), now(), now()
       from json_to_recordset($1::json) as g(id uuid, number int, reference text, title text, answers jsonb)
       join processes p on p.slug = $2
       on conflict (reference) do nothing`,
      [JSON.stringify(rows), slug],
    );
  }
  return ids;
}

/** Texts made of the words of real ones, each as often as it stands there, so that common words are as common. */
export function madeUpTexts(count: number, real: readonly RealText[] | undefined): RealText[] {
  const random = chance(7);
  const words = (real ?? []).flatMap(({ text }) => text.match(/\p{L}[\p{L}-]+/gu) ?? []);
  // Without the data: words of syllables, the first ones far more often (Zipf's law).
  const syllables = [
    'ba',
    'du',
    'fel',
    'gro',
    'ha',
    'kin',
    'lo',
    'mer',
    'nau',
    'pe',
    'rat',
    'so',
    'tel',
    'wu',
  ];
  const invented = Array.from({ length: 30_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random)).join(''),
  );
  const word = () =>
    words.length > 0
      ? pick(words, random)
      : invented[Math.floor(invented.length ** random()) % invented.length]!;
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, () => ({
    title: sentence(3 + Math.floor(random() * 4)),
    text: `${sentence(8 + Math.floor(random() * 10))}. ${sentence(8 + Math.floor(random() * 12))}. ${sentence(6 + Math.floor(random() * 20))}.`,
  }));
}

/** Waits until everything is in the index and its words are counted; seconds it took. */
export async function indexed(sut: ProductUnderTest): Promise<number> {
  const began = performance.now();
  await eventually(async () => {
    const waiting = await sut.databases.count(
      'intake',
      `select (select count(*) from contributions where supports is null and state not in ('withdrawn', 'erased'))
            - (select count(*) from search_texts)`,
    );
    if (waiting > 0) throw new Error(`${waiting} contributions are not indexed yet`);
  }, 600_000);
  const seconds = (performance.now() - began) / 1000;
  await eventually(async () => {
    const uncounted = await sut.databases.count(
      'intake',
      'select count(*) from search_progress where changed > 0 and changed * 4 >= documents',
    );
    if (uncounted > 0) throw new Error('the words are not counted yet');
  }, 120_000);
  await sut.databases.rows('intake', 'vacuum analyze search_texts');
  return seconds;
}
