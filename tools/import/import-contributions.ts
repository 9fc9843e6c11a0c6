import type { FormDefinition } from '@gemeinsam/contracts';
import { channelOfRow } from './channel-split.js';
import { answersOfRow } from './column-map.js';
import type { ImportJournal } from './import-journal.js';
import type { ImportOptions } from './import-options.js';
import { sendRow, type Door } from './send-row.js';

export interface ImportRow {
  id: string;
  cells: Readonly<Record<string, string>>;
}

/** The body of POST /api/v1/staff/contributions for one row. `fileHash` and row make it the same contribution every time. */
export function contributionOfRow(
  row: ImportRow,
  options: ImportOptions,
  form: FormDefinition,
  fileHash: string,
): Record<string, unknown> {
  const capturedAt = timeOf(
    options.capturedColumn === undefined ? undefined : row.cells[options.capturedColumn],
  );
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
        parts.journal.add(
          await sendRow(
            parts.door,
            row.id,
            contributionOfRow(row, parts.options, parts.form, parts.fileHash),
          ),
        );
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

function timeOf(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
