import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Texts that people contributed to real processes. They are read where they lie and copied nowhere. */
export interface RealTexts {
  source: string;
  texts: string[];
}

/** The contributions of Bonn and the statements of the Klimarat in a folder of real data; empty where it is missing. */
export function realTexts(folder: string): RealTexts[] {
  const bonn = join(folder, 'contributions-bonn/contributions.csv');
  const klimarat = join(folder, 'polis-klimarat');
  if (!existsSync(bonn) || !existsSync(klimarat)) return [];
  return [
    { source: 'Bonn', texts: rowsOf(bonn).map(({ title, text }) => `${title ?? ''}\n${text ?? ''}`) },
    {
      source: 'Klimarat',
      texts: readdirSync(klimarat)
        .sort()
        .map((conversation) => join(klimarat, conversation, 'comments.csv'))
        .filter((file) => existsSync(file))
        .flatMap((file) => rowsOf(file).map((row) => row['comment-body'] ?? '')),
    },
  ].map(({ source, texts }) => ({ source, texts: texts.filter((text) => text.trim() !== '') }));
}

const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(file), { columns: true, bom: true, relaxQuotes: true, skipEmptyLines: true });
