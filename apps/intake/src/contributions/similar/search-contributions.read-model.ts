import {
  type ContributionState,
  localizedTextSchema,
  type MarkedContribution,
  languageSchema,
  type markContributions,
  mostFound,
  type RequestInput,
  type RequestOutput,
  type searchContributions,
} from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { marks, passagesIn } from './passages-in.js';
import { type District, districtsIn, queryFor, referencesFrom } from './search-query.js';
import { SearchedWords } from './searched-words.read-model.js';

const gone = ['withdrawn', 'erased'] as const satisfies readonly ContributionState[];
const idRow = z.object({ id: z.string() });
const districtRow = z.object({ question: z.string(), option: z.string(), text: localizedTextSchema });
const markedRow = z.object({
  id: z.string(),
  reference: z.string(),
  language: languageSchema,
  title: z.string(),
  excerpt: z.string(),
});

const districtOptions = `
  select distinct question->>'id' as question, option->>'id' as option, option->'text' as text
  from process_forms cross join jsonb_array_elements(form->'questions') as question
  cross join jsonb_array_elements(question->'options') as option
  where question->>'kind' = 'district'`;

const textOf = `concat_ws(' … ',
  (select string_agg(c.answers->>(asked.question->>'id'), ' … ' order by asked.number)
   from process_forms f cross join jsonb_array_elements(f.form->'questions') with ordinality as asked(question, number)
   where f.process_id = c.process_id and f.version = c.form_version
     and asked.question->>'kind' in ('shortText', 'longText', 'place') and c.answers->>(asked.question->>'id') <> c.title),
  c.summary,
  (select string_agg(a.text, ' … ' order by a.version) from amendments a where a.contribution_id = c.id))`;

/** Finds contributions by what stands in them, for whoever reviews them. */
@Injectable()
export class SearchContributions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly words: SearchedWords,
  ) {}

  async find(
    input: RequestInput<typeof searchContributions>,
  ): Promise<RequestOutput<typeof searchContributions>> {
    const { named, rest } = districtsIn(input.text, await this.districts());
    const [all, besides] = await Promise.all([
      this.words.of(input.text),
      named.length === 0 ? [] : this.words.of(rest),
    ]);
    const values: unknown[] = [gone];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const query = queryFor(all);
    const ways = [
      ...(query === undefined ? [] : [byWords(value(query))]),
      ...(named.length === 0 ? [] : [byDistrict(named, queryFor(besides), value)]),
      ...byReference(input.text, value),
    ];
    if (ways.length === 0) return { contributionIds: [], more: false };
    const narrowed = [
      input.process === undefined
        ? ''
        : `and c.process_id = (select id from processes where slug = ${value(input.process)})`,
      input.channel === undefined ? '' : `and c.channel = ${value(input.channel)}`,
      input.language === undefined ? '' : `and c.language = ${value(input.language)}`,
    ].join('');
    const rows = await queryRows(
      this.dataSource,
      idRow,
      `select c.id from (
         select contribution_id, max(weight) as weight from (${ways.join(' union all ')}) as ways
         group by contribution_id ${narrowed === '' ? newest : ''}
       ) found join contributions c on c.id = found.contribution_id
       where c.state <> all ($1::text[]) ${narrowed}
       order by found.weight desc, c.received_at desc, c.id desc limit ${mostFound + 1}`,
      values,
    );
    return {
      contributionIds: rows.slice(0, mostFound).map(({ id }) => id),
      more: rows.length > mostFound,
    };
  }

  async mark({
    text,
    contributionIds,
  }: RequestInput<typeof markContributions>): Promise<MarkedContribution[]> {
    const query = queryFor(await this.words.of(text)) ?? '';
    const rows = await queryRows(
      this.dataSource,
      markedRow,
      `select c.id, c.reference, c.language,
         ts_headline(d.dictionary, c.title, $2::tsquery, $3 || ', HighlightAll=true') as title,
         ts_headline(d.dictionary, left(${textOf}, 100000), $2::tsquery, $3 || ', MaxWords=24, MinWords=10') as excerpt
       from unnest($1::uuid[]) with ordinality as wanted(id, place)
       join contributions c on c.id = wanted.id
       cross join lateral (select case c.language when 'en' then 'english' else 'german' end::regconfig as dictionary) d
       where c.state <> all ($4::text[]) order by place`,
      [contributionIds, query, `StartSel=${marks.begin}, StopSel=${marks.end}`, gone],
    );
    return rows.map(({ id, title, excerpt, ...row }) => ({
      contributionId: id,
      ...row,
      title: passagesIn(title),
      excerpt: passagesIn(excerpt),
    }));
  }

  private async districts(): Promise<District[]> {
    const rows = await queryRows(this.dataSource, districtRow, districtOptions);
    return rows.map(({ question, option, text }) => ({ question, option, names: Object.values(text) }));
  }
}

/**
 * Ids are in the order of time (RFC 9562, version 7), so that the newest of many are known before any of them is read. What
 * the index holds that is gone is removed with it; a handful more are taken for those that go at this moment.
 */
const newest = `order by weight desc, contribution_id desc limit ${mostFound + 100}`;

type GiveValue = (given: unknown) => string;

/** Titles are looked through apart: fewer have the words than texts, and reading the title of every text takes longest. */
const byWords = (query: string): string =>
  `select contribution_id, 1 as weight from search_texts where title_lexemes @@ ${query}::tsquery
   union all select contribution_id, 0 as weight from search_texts where lexemes @@ ${query}::tsquery`;

/** What is about a district and has the other words. */
function byDistrict(named: readonly District[], rest: string | undefined, value: GiveValue): string {
  const about = named
    .map(({ question, option }) => `c.answers->>${value(question)} = ${value(option)}`)
    .join(' or ');
  return rest === undefined
    ? `select c.id as contribution_id, 0 as weight from contributions c where ${about}`
    : `select c.id as contribution_id, 0 as weight from search_texts s join contributions c on c.id = s.contribution_id
       where s.lexemes @@ ${value(rest)}::tsquery and (${about})`;
}

/** A number that was found is what was meant, whatever else it stands in. */
function byReference(text: string, value: GiveValue): string[] {
  const range = referencesFrom(text);
  if (range === undefined) return [];
  return [
    `select id as contribution_id, 2 as weight from contributions
     where reference between ${value(range.first)} and ${value(range.last)}`,
  ];
}
