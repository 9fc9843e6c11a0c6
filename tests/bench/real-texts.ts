import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@gemeinsam/tools/project-root';
import { parse } from 'csv-parse/sync';

/** What somebody contributed to a real process. */
export interface RealText {
  title: string;
  text: string;
  topic?: string;
}

const folder = join(projectRoot, '../shared/data');

/** The contributions of Bonn's dialogue on cycling; undefined where the data is not there. */
export function bonn(): RealText[] | undefined {
  const rows = records(join(folder, 'contributions-bonn/contributions.csv'));
  return rows
    ?.map(({ title, text, topic }) => ({ title: title ?? '', text: text ?? '', topic }))
    .filter(({ title, text }) => title !== '' && text !== '');
}

/** The statements of the Klimarat's conversations; their first words stand in for a title. */
export function klimarat(): RealText[] | undefined {
  const conversations = join(folder, 'polis-klimarat');
  if (!existsSync(conversations)) return undefined;
  return readdirSync(conversations)
    .sort()
    .flatMap((name) => records(join(conversations, name, 'comments.csv')) ?? [])
    .map((row) => row['comment-body'] ?? '')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ title: text.split(/\s+/).slice(0, 5).join(' '), text }));
}

function records(file: string): Record<string, string>[] | undefined {
  if (!existsSync(file)) return undefined;
  return parse(readFileSync(file), { columns: true, bom: true, relaxQuotes: true, skipEmptyLines: true });
}
