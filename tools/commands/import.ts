import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ProcessView } from '@gemeinsam/contracts';
import { importRows, type ImportRow } from '../import/import-contributions.js';
import { ImportJournal } from '../import/import-journal.js';
import {
  importUsage,
  parseImportOptions,
  problemsOfNames,
  type ImportOptions,
} from '../import/import-options.js';
import { readCsv, type ReadRow } from '../import/read-csv.js';
import { ImportStopped } from '../import/send-row.js';
import { webCommand } from '../product/web-command.js';
import { projectRoot } from '../product/project-root.js';
import { runningStack } from '../product/running-product.js';
import { dataDirOf } from '../product/stack-file.js';

/** `npm run import`. Ends with 0 when every row was accepted or refused with a reason, 1 when it could not finish. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseImportOptions(args);
    if (options) return await importFile(options);
    process.stdout.write(importUsage);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof ImportStopped ? 1 : 2;
  }
}

async function importFile(options: ImportOptions): Promise<number> {
  const content = readFileSync(options.file);
  const fileHash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const { columns, rows: records } = readCsv(content);
  const url = options.url ?? runningStack().url;
  const form = await formOf(url, options.process);
  const problems = problemsOfNames(options, form, columns);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const rows = rowsOf(records, options.idColumn ?? (columns.includes('id') ? 'id' : undefined));

  const folder = join(dataDirOf(process.env, projectRoot), 'imports');
  const name = `${basename(options.file, '.csv')}-${fileHash.slice(0, 8)}-${options.process}`;
  const journal = new ImportJournal(join(folder, `${name}.jsonl`));
  const token = options.token ?? (await tokenOf(folder));
  const began = Date.now();
  const before = new Set(rows.filter((row) => journal.isTaken(row.id)).map((row) => row.id));
  if (before.size > 0)
    process.stderr.write(`${before.size} of ${rows.length} rows were taken by an earlier run.\n`);
  try {
    await importRows(rows, {
      options,
      form,
      fileHash,
      door: { url, token, patienceMs: 120_000 },
      journal,
      progress: progress(rows.length, began),
    });
  } finally {
    summary(journal, rows.length, before, options.report ?? join(folder, `${name}-refused.csv`));
  }
  return 0;
}

function rowsOf(records: readonly ReadRow[], id: string | undefined): ImportRow[] {
  const rows = records.map(({ cells, line, problem }, index) => ({
    id: (id && cells[id]?.trim()) || `line-${index + 2}`,
    line,
    cells,
    problem,
  }));
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.id))
      throw new Error(`The id "${row.id}" occurs twice in the file. Choose another column with --id.`);
    seen.add(row.id);
  }
  return rows;
}

async function formOf(url: string, slug: string): Promise<ProcessView['form']> {
  const response = await fetch(`${url}/api/v1/processes/${encodeURIComponent(slug)}`).catch(() => undefined);
  if (!response) throw new ImportStopped(`${url} cannot be reached.`);
  if (!response.ok) throw new Error(`--process: "${slug}" is not known there (HTTP ${response.status}).`);
  return ((await response.json()) as ProcessView).form;
}

/** The same token for every run, because an externalId is remembered per token. */
async function tokenOf(folder: string): Promise<string> {
  const file = join(folder, 'token');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const { output, code } = await webCommand('create-token', [
    '--role',
    'agent',
    '--role',
    'paper',
    '--name',
    'import',
  ]);
  const token = output.trim();
  if (code !== 0 || token === '') throw new Error('No API token could be made; give one with --token.');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}

function progress(total: number, began: number): (done: number) => void {
  let told = 0;
  return (done) => {
    if (Date.now() - told < 1_000 && done !== total) return;
    told = Date.now();
    const seconds = Math.max((told - began) / 1000, 0.001);
    const line = `${done} of ${total} rows, ${Math.round(done / seconds)} per second`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}   ${done === total ? '\n' : ''}` : `${line}\n`);
  };
}

function summary(journal: ImportJournal, total: number, before: ReadonlySet<string>, report: string): void {
  const results = journal.results();
  const taken = results.filter(({ result }) => result !== 'refused');
  const added = taken.filter(({ row, result }) => result === 'accepted' && !before.has(row)).length;
  const refused = journal.writeRefused(report);
  const open = total - results.length;
  process.stdout.write(
    `${added} accepted, ${taken.length - added} there before, ${refused} refused${open > 0 ? `, ${open} not sent` : ''} of ${total} rows.\n${refused > 0 ? `Refused rows and reasons: ${report}\n` : ''}`,
  );
}
