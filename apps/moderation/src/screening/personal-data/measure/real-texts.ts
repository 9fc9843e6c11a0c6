import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Texts that people contributed to real processes. They are read where they lie and copied nowhere. */
export interface RealTexts {
  source: string;
  texts: string[];
}

/**
 * The contributions of Bonn, the statements of the Klimarat, and proposals and comments on Tempelhofer Feld in a folder of real
 * data; empty where one of them is missing.
 */
export function realTexts(folder: string): RealTexts[] {
  const bonn = join(folder, 'contributions-bonn/contributions.csv');
  const klimarat = join(folder, 'polis-klimarat');
  const berlin = join(folder, 'contributions-berlin/public_Tempelhofer-Feld-2015-07-07.json');
  if (![bonn, klimarat, berlin].every((path) => existsSync(path))) return [];
  return [
    { source: 'Bonn', texts: rowsOf(bonn).map(({ title, text }) => `${title ?? ''}\n${text ?? ''}`) },
    { source: 'Klimarat', texts: statementsOf(klimarat) },
    { source: 'Berlin', texts: postsIn(JSON.parse(readFileSync(berlin, 'utf8'))) },
  ].map(({ source, texts }) => ({ source, texts: texts.filter((text) => text.trim() !== '') }));
}

const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(file), { columns: true, bom: true, relaxQuotes: true, skipEmptyLines: true });

const statementsOf = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((conversation) => join(folder, conversation, 'comments.csv'))
    .filter((file) => existsSync(file))
    .flatMap((file) => rowsOf(file).map((row) => row['comment-body'] ?? ''));

/** Title and words of each proposal and of each comment, however deep it lies. */
function postsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { title, description, text } = part as Record<string, unknown>;
  const words = [title, description, text].filter((line) => typeof line === 'string');
  return [...(words.length > 0 ? [words.join('\n')] : []), ...Object.values(part).flatMap(postsIn)];
}
