import {
  channelSchema,
  contributionStateSchema,
  type findPublishedSimilar,
  type findSimilar,
  type ContributionState,
  type Language,
  languageSchema,
  type PublishedSimilar,
  type RequestInput,
  type SimilarContribution,
  visibleText,
} from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type AskedWord, type Probe, probesFor, type WeightedWord, weighed } from './asked-words.js';
import { hasTrigrams } from './search-text.store.js';
import { sentencesOf, shortened } from './sentences.js';

const dictionaries: Record<Language, string> = { de: 'german', en: 'english' };
/** Misspelled words that are looked after in one text; the last ones, because the others were looked after before. */
const correctedAtMost = 6;
const shortestToCorrect = 4;
const alikeFrom = 0.4;
/** Texts that are compared word by word. */
const comparedAtMost = 200;
/** From how much in common a contribution is shown: the score, and how many words that few texts have. */
interface Bar {
  score: number;
  telling: number;
}
/** Less in common than this is chance. */
const besideTyping: Bar = { score: 0.1, telling: 0 };
/** What interrupts somebody who is about to send must be more alike than what stands beside an agent's typing. */
const beforeSending: Bar = { score: 0.2, telling: 2 };

const gone = ['withdrawn', 'erased'] as const satisfies readonly ContributionState[];
const notPublished = contributionStateSchema.exclude(['published']).options;

/** What is shown of a contribution `c` in process `p`. */
const shownOf = `c.id, c.reference, c.language, c.title, p.slug, c.channel, c.state, c.received_at,
  (select count(*)::int from contributions s where s.supports = c.id
    and s.state not in ('withdrawn', 'erased', 'declined', 'declined-final')) as supporters,
  concat_ws(E'\\n', (select string_agg(c.answers->>(question->>'id'), E'\\n')
     from process_forms f cross join jsonb_array_elements(f.form->'questions') as question
     where f.process_id = c.process_id and f.version = c.form_version and question->>'kind' = 'longText'),
   (select string_agg(a.text, E'\\n' order by a.version) from amendments a where a.contribution_id = c.id)) as texts`;

const shownRow = z.object({
  id: z.string(),
  reference: z.string(),
  language: languageSchema,
  title: z.string(),
  texts: z.string().nullable(),
  slug: z.string(),
  channel: channelSchema,
  state: contributionStateSchema,
  received_at: z.date(),
  supporters: z.int(),
  score: z.number(),
});
type Row = z.output<typeof shownRow>;
interface Wanted {
  process?: string;
  limit: number;
  without: readonly ContributionState[];
  bar: Bar;
}
const saidRow = z.object({ lexeme: z.string(), documents: z.int(), all: z.int() });
const alikeRow = z.object({ lexeme: z.string(), documents: z.int(), likeness: z.number() });
const sentenceRow = z.object({ place: z.int(), score: z.number().nullable() });

/**
 * Contributions of every channel that say something like a text. Words count by their stem and by how rare they are;
 * a misspelled word counts as the words spelled like it. Nothing is decided here: alike may still mean the opposite.
 */
@Injectable()
export class SimilarContributions {
  private trigrams?: Promise<boolean>;

  constructor(private readonly dataSource: DataSource) {}

  /** For everybody: only what is published. */
  async findPublished(asked: RequestInput<typeof findPublishedSimilar>): Promise<PublishedSimilar[]> {
    const found = await this.find(asked, notPublished, beforeSending);
    return found.map(({ contributionId, language, title, excerpt, supporters }) => ({
      contributionId,
      language,
      title,
      excerpt,
      supporters,
    }));
  }

  async find(
    { text: typed, language, process, limit, including }: RequestInput<typeof findSimilar>,
    without: readonly ContributionState[] = gone,
    bar = besideTyping,
  ): Promise<SimilarContribution[]> {
    const dictionary = dictionaries[language];
    const text = visibleText(typed);
    const words = await this.words(dictionary, text);
    const probes = probesFor(words);
    const rows =
      probes.length === 0 ? [] : await this.compare(text, words, probes, { process, limit, without, bar });
    if (including !== undefined && !rows.some(({ id }) => id === including))
      rows.push(...(await this.named(including, without)));
    const excerpts = await this.excerpts(dictionary, words, rows);
    return rows.map((row, index) => ({
      contributionId: row.id,
      reference: row.reference,
      language: row.language,
      title: row.title,
      excerpt: excerpts[index]!,
      process: row.slug,
      channel: row.channel,
      status: row.state,
      receivedAt: row.received_at.toISOString(),
      supporters: row.supporters,
      score: Math.min(1, row.score),
    }));
  }

  private async words(dictionary: string, text: string): Promise<WeightedWord[]> {
    const rows = await queryRows(
      this.dataSource,
      saidRow,
      `select said.lexeme, coalesce(w.documents, 0) as documents, p.documents as "all"
       from unnest(to_tsvector($1::regconfig, $2)) as said(lexeme, positions, weights)
       left join search_words w using (lexeme) cross join search_progress p
       order by positions[array_upper(positions, 1)] desc`,
      [dictionary, text],
    );
    if (rows.length === 0) return [];
    const known: AskedWord[] = rows.map(({ lexeme, documents }) => ({ lexeme, documents, likeness: 1 }));
    const unknown = known.filter(({ documents }) => documents === 0).map(({ lexeme }) => lexeme);
    return weighed([...known, ...(await this.alike(unknown))], rows[0]!.all);
  }

  /** Words of the texts that begin like these or are spelled like them. */
  private async alike(unknown: readonly string[]): Promise<AskedWord[]> {
    const asked = unknown.filter((lexeme) => lexeme.length >= shortestToCorrect).slice(0, correctedAtMost);
    if (asked.length === 0) return [];
    const begun = `(select w.lexeme, w.documents, 0.8::real as likeness from search_words w
      where w.lexeme >= said.lexeme and w.lexeme < said.lexeme || chr(65535) order by w.documents desc limit 4)`;
    const misspelled = `(select w.lexeme, w.documents, similarity(w.lexeme, said.lexeme) as likeness from search_words w
      where w.lexeme % said.lexeme order by likeness desc limit 4)`;
    return queryRows(
      this.dataSource,
      alikeRow,
      `select alike.lexeme, alike.documents, alike.likeness from unnest($1::text[]) as said(lexeme)
       cross join lateral (${(await this.hasTrigrams()) ? `${begun} union all ${misspelled}` : begun}) as alike
       where alike.likeness >= $2`,
      [asked, alikeFrom],
    );
  }

  private async compare(
    text: string,
    words: readonly WeightedWord[],
    probes: readonly Probe[],
    { process, limit, without, bar }: Wanted,
  ): Promise<Row[]> {
    const values: unknown[] = [
      words.map(({ lexeme }) => lexeme),
      words.map(({ weight }) => weight),
      process ?? null,
      limit,
      text.slice(-300),
      without,
      words.filter(({ isTelling }) => isTelling).map(({ lexeme }) => lexeme),
      bar.score,
      bar.telling,
    ];
    const give = (value: unknown): string => `$${values.push(value)}`;
    const looks = probes.map(
      (probe) =>
        `(select contribution_id, ${give(probe.weight)}::float8 as weight from search_texts
          where ${probe.in === 'title' ? 'title_lexemes' : 'lexemes'} @@ ${give(probe.query)}::tsquery
            and ($3::text is null or process_id = (select id from processes where slug = $3)) limit ${probe.most})`,
    );
    const title = (await this.hasTrigrams()) ? 'word_similarity(best.title, $5)' : '0';
    // Like BM25 with every word counted once: a long text has many words in common with anything.
    return queryRows(
      this.dataSource,
      shownRow,
      `with asked as materialized (
         select * from unnest($1::text[], $2::float8[]) as asked(lexeme, weight)
       ), total as (
         select sum(weight) as weight, max(weight) as rarest from asked
       ), found as materialized (
         select contribution_id, sum(weight) as weight from (${looks.join(' union all ')}) as looks
         group by contribution_id order by weight desc limit ${comparedAtMost}
       ), compared as materialized (
         select s.contribution_id, length(s.lexemes) as words,
           (select sum(asked.weight) from unnest(s.lexemes) as said join asked on asked.lexeme = said.lexeme) as weight,
           (select count(*) from unnest(s.lexemes) as said where said.lexeme = any($7::text[])) as telling,
           (select sum(asked.weight) from unnest(s.title_lexemes) as said join asked on asked.lexeme = said.lexeme)
             / greatest(length(s.title_lexemes), 2) as title_weight
         from found join search_texts s using (contribution_id)
       ), weighed as (
         select compared.*, coalesce(compared.weight, 0) / total.weight * 2.0 / (1.7 + 0.3 * words / 60.0) as in_text,
           coalesce(title_weight, 0) / total.rarest as in_title
         from compared cross join total
       ), best as materialized (
         select c.*, in_title, in_text, telling from weighed join contributions c on c.id = contribution_id
         where c.state <> all($6::text[])
         order by in_text + 0.2 * in_title desc limit 40
       ), scored as (
         select best.*, 0.75 * in_text + 0.15 * in_title + 0.1 * ${title} as score from best
       )
       select ${shownOf}, c.score
       from scored c join processes p on p.id = c.process_id
       where c.score >= $8 and c.telling >= $9
       order by c.score desc, c.received_at desc limit $4`,
      values,
    );
  }

  private async named(id: string, without: readonly ContributionState[]): Promise<Row[]> {
    return queryRows(
      this.dataSource,
      shownRow,
      `select ${shownOf}, 0 as score from contributions c join processes p on p.id = c.process_id
       where c.id = $1 and c.state <> all($2::text[])`,
      [id, without],
    );
  }

  /** Of each text the sentence with the most in common with what was typed. */
  private async excerpts(
    dictionary: string,
    words: readonly WeightedWord[],
    rows: readonly Row[],
  ): Promise<string[]> {
    const sentences = rows.map((row) => sentencesOf(row.texts || row.title));
    const all = sentences.flatMap((list, row) => list.map((sentence, index) => ({ row, index, sentence })));
    if (all.length === 0) return rows.map(({ title }) => title);
    const scores = await queryRows(
      this.dataSource,
      sentenceRow,
      `select given.place::int as place, (
         select sum(asked.weight) from unnest(to_tsvector($1::regconfig, given.sentence)) as said
         join unnest($3::text[], $4::float8[]) as asked(lexeme, weight) on asked.lexeme = said.lexeme) as score
       from unnest($2::text[]) with ordinality as given(sentence, place)`,
      [
        dictionary,
        all.map(({ sentence }) => sentence),
        words.map(({ lexeme }) => lexeme),
        words.map(({ weight }) => weight),
      ],
    );
    const scoreAt = new Map(scores.map(({ place, score }) => [place - 1, score ?? 0]));
    const best = rows.map(() => ({ score: -1, sentence: '' }));
    all.forEach(({ row, sentence }, place) => {
      const score = scoreAt.get(place) ?? 0;
      if (score > best[row]!.score) best[row] = { score, sentence };
    });
    return best.map(({ sentence }, row) => shortened(sentence || rows[row]!.title));
  }

  private hasTrigrams(): Promise<boolean> {
    this.trigrams ??= hasTrigrams(this.dataSource).catch((error: unknown) => {
      this.trigrams = undefined;
      throw error;
    });
    return this.trigrams;
  }
}
