import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { hasTrigrams } from './search-text.store.js';
import { type SearchedWord, typedWords } from './search-query.js';

const wordRow = z.object({ word: z.string(), german: z.array(z.string()), english: z.array(z.string()) });
const alikeRow = z.object({ stem: z.string(), lexeme: z.string() });

/** Longer words that are looked for with one; the commonest. */
const withinAtMost = 20;
const shortestWithin = 4;
const misspelledFrom = 0.4;

const dictionaryForms = `
  select word, tsvector_to_array(to_tsvector('german', word)) as german,
         tsvector_to_array(to_tsvector('english', word)) as english
  from unnest($1::text[]) with ordinality as typed(word, place) order by place`;

const within = `
  (select w.lexeme from search_words w
   where w.lexeme like '%' || said.stem || '%' order by w.documents desc, w.lexeme limit ${withinAtMost})`;
/** Only what nobody wrote so: a word that is there is no misspelling. */
const misspelled = `
  (select w.lexeme from search_words w
   where not exists (select from search_words o where o.lexeme = said.stem)
     and w.lexeme % said.stem and similarity(w.lexeme, said.stem) >= ${misspelledFrom}
   order by similarity(w.lexeme, said.stem) desc, w.lexeme limit 4)`;

/** What the words of a search are in the texts: stems, longer words that hold them, and words spelled like them. */
@Injectable()
export class SearchedWords {
  constructor(private readonly dataSource: DataSource) {}

  async of(text: string): Promise<SearchedWord[]> {
    const rows = await queryRows(this.dataSource, wordRow, dictionaryForms, [typedWords(text)]);
    // What one dictionary leaves out stands in no text of its language.
    const words = rows.map(({ german, english }) =>
      german.length === 0 || english.length === 0 ? [] : [...new Set([...german, ...english])],
    );
    const alike = await this.alike(words.flat());
    return words.map((stems) => ({ stems, alike: stems.flatMap((stem) => alike.get(stem) ?? []) }));
  }

  private async alike(stems: readonly string[]): Promise<Map<string, string[]>> {
    const asked = stems.filter((stem) => stem.length >= shortestWithin && /^[\p{L}\p{M}]+$/u.test(stem));
    // Without the trigrams every word would be compared with every other.
    if (asked.length === 0 || !(await hasTrigrams(this.dataSource))) return new Map();
    const rows = await queryRows(
      this.dataSource,
      alikeRow,
      `select said.stem, alike.lexeme from unnest($1::text[]) as said(stem)
       cross join lateral (${within} union ${misspelled}) as alike`,
      [asked],
    );
    return grouped(rows);
  }
}

function grouped(rows: readonly z.output<typeof alikeRow>[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { stem, lexeme } of rows) found.set(stem, [...(found.get(stem) ?? []), lexeme]);
  return found;
}
