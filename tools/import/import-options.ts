import type { FormDefinition } from '@gemeinsam/contracts';
import { parseArgs } from 'node:util';
import { parseShares, type ChannelShares } from './channel-split.js';
import { parseMap, type AnswerSource } from './column-map.js';

export const importUsage = `Sends the rows of a CSV file through the API as contributions. May be stopped and started again at any time.

  npm run import -- --file F.csv --map title=title,idea=text --process ideen-fuers-graetzl --channels web:60,phone:25,paper:15

  --file        CSV with a header line, in UTF-8 or Windows-1252, separated by commas, semicolons or tabs
  --map         question=column, or question==the same text for every row; separated by commas
  --process     slug of the process
  --channels    shares of web, phone and paper (default web:100); a row always gets the same channel
  --id          column that identifies a row (default: id, else the line number)
  --captured    column with the time a contribution was made, as 2026-11-05, 05.11.2026 or ISO 8601; a row without one is refused
                (default: no column, all were made now)
  --language    de or en (default de)
  --token       API token with the roles agent and paper (default: one is made for this installation)
  --url         of the web door (default: the product that runs in DATA_DIR)
  --parallel    how many at once (default 8)
  --report      where refused rows are written (default: DATA_DIR/imports/...)
`;

export interface ImportOptions {
  file: string;
  map: AnswerSource[];
  process: string;
  channels: ChannelShares;
  idColumn?: string;
  capturedColumn?: string;
  language: 'de' | 'en';
  token?: string;
  url?: string;
  parallel: number;
  report?: string;
}

/** `undefined`: the usage was asked for. Throws with what is missing or wrong. */
export function parseImportOptions(args: readonly string[]): ImportOptions | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      file: text,
      map: text,
      process: text,
      channels: text,
      id: text,
      captured: text,
      language: text,
      token: text,
      url: text,
      parallel: text,
      report: text,
      help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  const { file, map, process, language = 'de' } = values;
  if (!file || !map || !process) throw new Error(`--file, --map and --process are needed.\n\n${importUsage}`);
  if (language !== 'de' && language !== 'en') throw new Error('--language is de or en');
  const parallel = Number(values.parallel ?? 8);
  if (!Number.isInteger(parallel) || parallel < 1 || parallel > 64)
    throw new Error('--parallel is a number from 1 to 64');
  if (values.captured?.trim() === '') throw new Error('--captured is the name of a column');
  return {
    file,
    map: parseMap(map),
    process,
    channels: parseShares(values.channels ?? 'web:100'),
    idColumn: values.id,
    capturedColumn: values.captured,
    language,
    token: values.token,
    url: values.url?.replace(/\/$/, ''),
    parallel,
    report: values.report,
  };
}

/** What names a question that the form does not have, or a column that the file does not have. */
export function problemsOfNames(
  { map, idColumn, capturedColumn }: ImportOptions,
  form: FormDefinition,
  columns: readonly string[],
): string[] {
  const questions = form.questions.map(({ id }) => id);
  const named = [
    ...map.map((source) => ['--map', 'column' in source ? source.column : undefined] as const),
    ['--id', idColumn] as const,
    ['--captured', capturedColumn] as const,
  ];
  return [
    ...map
      .filter(({ question }) => !questions.includes(question))
      .map(({ question }) => `--map: the form has no question "${question}"; it has ${questions.join(', ')}`),
    ...named
      .filter(([, column]) => column !== undefined && !columns.includes(column))
      .map(
        ([option, column]) => `${option}: the file has no column "${column}"; it has ${columns.join(', ')}`,
      ),
  ];
}
