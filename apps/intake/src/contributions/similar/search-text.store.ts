import { writtenKinds } from '@gemeinsam/contracts';
import { execute, queryRow, type SqlRunner, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SearchProgressEntity } from './search-progress.entity.js';

const countRow = z.object({ count: z.int() });

/** Taken by whoever writes the list of words, so that a count under way does not bring back what was just deleted. */
const wordsLock = `select pg_advisory_xact_lock(hashtext('intake.search-words'))`;

const gone = `('withdrawn', 'erased')`;
/**
 * Writes the texts in which people search of the contributions that `wanted` selects: what the person said in words, and what
 * an agent or a clerk noted. A word that nobody said before is in the list of words at once, so that it is found within a
 * longer one; how many said it is counted later. The questions are looked up once per form and not per contribution, which took half of the time.
 */
const writeTextsOf = (wanted: string): string => `
  with wanted as materialized (${wanted}), asked as materialized (
    select form.process_id, form.version, question->>'id' as id, number
    from (select distinct process_id, form_version from wanted) used
    join process_forms form on form.process_id = used.process_id and form.version = used.form_version
    cross join jsonb_array_elements(form.form->'questions') with ordinality as asked(question, number)
    where question->>'kind' in (${writtenKinds.map((kind) => `'${kind}'`).join(', ')})
  ), texts as materialized (
    select c.id as contribution_id, c.process_id,
      case c.language when 'en' then 'english' else 'german' end::regconfig as dictionary,
      c.title,
      left(concat_ws(E'\\n', c.title,
        (select string_agg(c.answers->>asked.id, E'\\n' order by asked.number) from asked
         where asked.process_id = c.process_id and asked.version = c.form_version),
        c.summary,
        (select string_agg(a.text, E'\\n' order by a.version) from amendments a where a.contribution_id = c.id)), 100000) as said
    from contributions c join wanted on wanted.id = c.id
  ), written as (
    insert into search_texts (contribution_id, process_id, title_lexemes, lexemes)
    select contribution_id, process_id, to_tsvector(dictionary, title), to_tsvector(dictionary, said) from texts
    on conflict (contribution_id) do update set title_lexemes = excluded.title_lexemes, lexemes = excluded.lexemes
    returning lexemes
  ), heard as (
    insert into search_words (lexeme, documents)
    select distinct said.lexeme, 1 from written cross join unnest(tsvector_to_array(lexemes)) as said(lexeme)
    order by said.lexeme on conflict (lexeme) do nothing
  )
  select count(*)::int as count from written`;

const trigramIndexes = {
  search_words_trigrams: 'search_words using gin (lexeme gin_trgm_ops)',
  contributors_names: `contributors using gin (folded(contact->>'name') gin_trgm_ops) with (gin_pending_list_limit = 512)`,
};

/** Whether PostgreSQL can compare misspelled words. */
export const hasTrigrams = async (on: SqlRunner): Promise<boolean> =>
  (await queryRow(on, z.object({}), `select from pg_extension where extname = 'pg_trgm'`)) !== undefined;

/** The words by which similar contributions are found. Holds nothing of whoever withdrew or was erased. */
@Injectable()
export class SearchTextStore {
  /**
   * Takes up to `limit` contributions in that are not in the index yet, oldest first, none below `from`, and returns how
   * many. One that is being changed at this moment waits for the next time.
   */
  async takeIn(tx: Tx, from: string, limit: number): Promise<number> {
    const written = await queryRow(
      tx,
      countRow,
      writeTextsOf(`
        select c.id, c.process_id, c.form_version from contributions c
        where c.id >= $1 and c.supports is null and c.state not in ${gone}
          and not exists (select from search_texts s where s.contribution_id = c.id)
        order by c.id limit $2 for share skip locked`),
      [from, limit],
    );
    const { count } = written!;
    if (count > 0) await tx.increment(SearchProgressEntity, { id: 1 }, 'changed', count);
    return count;
  }

  /** The text of a contribution has changed; supports have none of their own and are left out. */
  async renew(tx: Tx, contributionId: string): Promise<void> {
    await execute(
      tx,
      writeTextsOf(`
        select c.id, c.process_id, c.form_version from contributions c
        where c.id = $1 and c.supports is null and c.state not in ${gone}`),
      [contributionId],
    );
  }

  /** Takes a contribution out, and its words out of the list of words unless others said them as well. */
  async remove(tx: Tx, contributionId: string): Promise<void> {
    await execute(tx, wordsLock);
    await execute(
      tx,
      `with removed as (
         delete from search_texts where contribution_id = $1 returning lexemes
       ), said as (
         select unnest(tsvector_to_array(lexemes)) as lexeme from removed
       ), only_here as (
         delete from search_words w using said where w.lexeme = said.lexeme and w.documents <= 1
       )
       update search_words w set documents = documents - 1 from said where w.lexeme = said.lexeme and w.documents > 1`,
      [contributionId],
    );
  }

  /** Every contribution with a lower id is in the index for good. */
  async doneBelow(tx: Tx): Promise<string> {
    return (await tx.findOneByOrFail(SearchProgressEntity, { id: 1 })).doneBelow;
  }

  /** Moves that mark up to `id`, or to the first contribution that still waits. */
  async setDoneBelow(tx: Tx, id: string): Promise<void> {
    await execute(
      tx,
      `update search_progress set done_below = greatest(done_below, least($1::uuid, (
         select c.id from contributions c
         where c.id >= done_below and c.supports is null and c.state not in ${gone}
           and not exists (select from search_texts s where s.contribution_id = c.id)
         order by c.id limit 1)))`,
      [id],
    );
  }

  /** Counts anew in how many texts each word stands, once a quarter of the texts has come since. */
  async countWords(tx: Tx): Promise<void> {
    const { changed, documents } = await tx.findOneByOrFail(SearchProgressEntity, { id: 1 });
    if (changed === 0 || changed * 4 < documents) return;
    await execute(tx, wordsLock);
    await execute(
      tx,
      `with counted as materialized (select word, ndoc from ts_stat('select lexemes from search_texts')),
      unheard as (
        delete from search_words w where not exists (select from counted where counted.word = w.lexeme)
      )
      insert into search_words as w (lexeme, documents) select word, ndoc from counted
      on conflict (lexeme) do update set documents = excluded.documents where w.documents <> excluded.documents`,
    );
    await execute(tx, 'analyze search_words');
    await execute(
      tx,
      'update search_progress set changed = 0, documents = (select count(*) from search_texts)',
    );
  }

  /** Whether PostgreSQL can compare misspelled words and parts of names; makes the indexes for it when it can. */
  async prepareTrigrams(tx: Tx): Promise<boolean> {
    if (!(await hasTrigrams(tx))) return false;
    for (const [name, on] of Object.entries(trigramIndexes)) {
      // "if not exists" looks only after it has stopped all who write.
      const there = await queryRow(tx, z.object({}), `select from pg_class where relname = $1`, [name]);
      if (there === undefined) await execute(tx, `create index if not exists ${name} on ${on}`);
    }
    return true;
  }
}
