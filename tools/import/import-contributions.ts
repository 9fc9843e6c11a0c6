import type { FormDefinition } from '@gemeinsam/contracts';
import { channelOfRow } from './channel-split.js';
import { capturedTime } from './captured-time.js';
import { answersOfRow } from './column-map.js';
import type { ImportJournal, RowResult } from './import-journal.js';
import type { ImportOptions } from './import-options.js';
import { sendRow, type Door } from './send-row.js';

export interface ImportRow {
  id: string;
  /** The line of the file on which it begins. */
  line: number;
  cells: Readonly<Record<string, string>>;
  /** Why it cannot be sent at all. */
  problem?: string;
}

/** The body of POST /api/v1/staff/contributions for one row. `fileHash` and row make it the same contribution every time. */
export function contributionOfRow(
  row: ImportRow,
  options: ImportOptions,
  form: FormDefinition,
  fileHash: string,
): Record<string, unknown> {
  const capturedAt = capturedTime(capturedIn(row, options));
  return {
    process: options.process,
    channel: channelOfRow(row.id, options.channels),
    language: options.language,
    answers: answersOfRow(options.map, form, row.cells),
    consent: { given: true, version: form.consent.version, language: options.language },
    ...(capturedAt ? { capturedAt } : {}),
    externalId: `${fileHash}:${row.id}`,
  };
}

/** Sends the rows that were not taken before, a few at a time. Stops all when one cannot go on. */
export async function importRows(
  rows: readonly ImportRow[],
  parts: {
    options: ImportOptions;
    form: FormDefinition;
    fileHash: string;
    door: Door;
    journal: ImportJournal;
    progress: (done: number) => void;
  },
): Promise<void> {
  const waiting = rows.filter((row) => !parts.journal.isTaken(row.id));
  let done = rows.length - waiting.length;
  let next = 0;
  let stopped = false;
  const worker = async (): Promise<void> => {
    while (!stopped) {
      const row = waiting[next];
      next += 1;
      if (!row) return;
      try {
        const body = contributionOfRow(row, parts.options, parts.form, parts.fileHash);
        parts.journal.add(refusedHere(row, parts.options) ?? (await sendRow(parts.door, row.id, body)));
      } catch (error) {
        stopped = true;
        throw error;
      }
      done += 1;
      parts.progress(done);
    }
  };
  const workers = Array.from({ length: parts.options.parallel }, worker);
  const failure = (await Promise.allSettled(workers)).find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}

const capturedIn = ({ cells }: ImportRow, { capturedColumn }: ImportOptions): string =>
  (capturedColumn === undefined ? undefined : cells[capturedColumn]) ?? '';

/** What is wrong with a row before anybody is asked; a time that nobody can read must not become today. */
export function refusedHere(row: ImportRow, options: ImportOptions): RowResult | undefined {
  if (row.problem !== undefined) return { row: row.id, result: 'refused', detail: row.problem };
  const captured = capturedIn(row, options);
  if (options.capturedColumn === undefined || capturedTime(captured) !== undefined) return undefined;
  const detail = `line ${row.line}, column ${options.capturedColumn}: ${captured.trim() === '' ? 'no time' : `"${captured}" is no time`}; write 2026-11-05, 05.11.2026 or 2026-11-05T14:30:00+01:00`;
  return {
    row: row.id,
    result: 'refused',
    detail,
    errors: [{ pointer: '/capturedAt', code: captured.trim() === '' ? 'required' : 'wrong-format', detail }],
  };
}
