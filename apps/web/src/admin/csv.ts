/**
 * A cell that no spreadsheet runs: text that begins like a formula gets an apostrophe in front, quotes are doubled,
 * line breaks stay inside the quotes.
 */
export function csvCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const harmless = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

export const csvLine = (cells: readonly Parameters<typeof csvCell>[0][]): string =>
  `${cells.map(csvCell).join(';')}\r\n`;

/** Excel reads UTF-8 only with this in front. */
export const csvStart = '\uFEFF';

/** A whole CSV file: byte order mark, header line, rows; `;` between cells as spreadsheets here expect. */
export const csvFile = (
  header: readonly string[],
  rows: Iterable<readonly Parameters<typeof csvCell>[0][]>,
): string => csvStart + csvLine(header) + Array.from(rows, csvLine).join('');
