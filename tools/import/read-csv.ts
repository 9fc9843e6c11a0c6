import { CsvError, parse } from 'csv-parse/sync';
import { textOfFile } from './file-text.js';

/** A row of the file. `problem`: why it cannot be read; then it has no cells. */
export interface ReadRow {
  /** The line of the file on which it begins. */
  line: number;
  cells: Readonly<Record<string, string>>;
  problem?: string;
}

const separators = [',', ';', '\t'] as const;
/** Longer texts than this many lines stand in no cell: their quote was never closed. */
const mostLines = 1_000;

/**
 * The rows of a CSV file (RFC 4180), in UTF-8 or Windows-1252, with the separator that its header line has most often. A row
 * with a wrong quote is a problem of its own; a quote that is never closed does not swallow the rows after it. Throws when the
 * file is no text.
 */
export function readCsv(content: Buffer): { columns: string[]; rows: ReadRow[] } {
  const lines = textOfFile(content).split(/(?<=\n)/);
  const separator = separatorOf(lines[0] ?? '');
  const { cells: columns = [], length } = recordAt(lines, 0, separator);
  const rows: ReadRow[] = [];
  for (let at = length; at < lines.length;) {
    const record = recordAt(lines, at, separator, columns.length);
    const line = at + 1;
    at += record.length;
    if (record.problem !== undefined)
      rows.push({ line, cells: {}, problem: `line ${line}: ${record.problem}` });
    else if (record.cells)
      rows.push({
        line,
        cells: Object.fromEntries(
          columns.map((name, index) => [name, unescaped(record.cells![index] ?? '')]),
        ),
      });
  }
  return { columns, rows };
}

function separatorOf(header: string): string {
  const outside = header.replaceAll(/"[^"]*"/g, '');
  const often = (separator: string): number => outside.split(separator).length;
  return separators.reduce((best, one) => (often(one) > often(best) ? one : best));
}

interface CsvRecord {
  /** Absent for an empty line. */
  cells?: string[];
  problem?: string;
  /** How many lines it has. */
  length: number;
}

/** The record that begins in this line. One over several lines must have `width` cells, or its quote was not meant. */
function recordAt(lines: readonly string[], at: number, separator: string, width?: number): CsvRecord {
  let text = lines[at]!;
  let length = 1;
  while (quotesOf(text) % 2 === 1 && length < mostLines && at + length < lines.length) {
    text += lines[at + length]!;
    length += 1;
  }
  try {
    const [cells] = parse(text, { delimiter: separator, skip_empty_lines: true, relax_column_count: true });
    if (length === 1 || width === undefined || cells?.length === width) return { cells, length };
    return { problem: 'a quote is never closed', length: 1 };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || length > 1;
    return {
      problem: unclosed ? 'a quote is never closed' : 'a quote stands within a cell; it must be doubled',
      length: 1,
    };
  }
}

const quotesOf = (text: string): number => text.split('"').length - 1;

/** Our own exports put an apostrophe before what a spreadsheet would take for a formula. */
const unescaped = (cell: string): string => cell.replace(/^'(?='*\s*[=+\-@\t\r])/, '');
