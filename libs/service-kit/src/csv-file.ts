import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | boolean | null | undefined;

/**
 * A whole CSV file: byte order mark, header line, rows; `;` between cells as spreadsheets here expect. No spreadsheet
 * runs a cell: text that begins like a formula, also after blanks, gets an apostrophe in front. So does what has one
 * already: who takes an apostrophe away (`readCsv` of the import) has what was there.
 */
export const csvFile = (header: readonly string[], rows: Iterable<readonly CsvCell[]>): string =>
  stringify([header, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    quoted_match: /^\s|\s$/,
    cast: {
      string: (text) => (/^'*\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text),
      boolean: String,
    },
  });
