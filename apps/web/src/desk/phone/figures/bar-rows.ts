/** One row: how far its bars reach, and what stands beside them. */
export interface BarRow {
  label: string;
  value: number;
  /** A second, lighter bar behind, e.g. the 90th percentile. */
  upTo?: number;
  words: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

const width = 640;
const rowHeight = 46;

/** Rows of bars as SVG, labelled directly; without style attributes, which the content security policy refuses. */
export function barRows(rows: readonly BarRow[]): string {
  const most = Math.max(1, ...rows.map((row) => Math.max(row.value, row.upTo ?? 0)));
  const reach = (value: number): number => Math.max(value > 0 ? 2 : 0, Math.round((value / most) * width));
  const body = rows.map((row, index) => {
    const top = index * rowHeight;
    const behind =
      row.upTo === undefined
        ? ''
        : `<rect x="0" y="${top + 22}" width="${reach(row.upTo)}" height="14" rx="3" fill="#d98b2b" fill-opacity="0.35"/>`;
    return (
      `<text x="0" y="${top + 15}" fill="#5a5c66">${escaped(shortened(row.label, 52))}</text>` +
      `<text x="${width}" y="${top + 15}" text-anchor="end" fill="#5a5c66">${escaped(row.words)}</text>` +
      `${behind}<rect x="0" y="${top + 22}" width="${reach(row.value)}" height="14" rx="3" fill="#d98b2b"/>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${rows.length * rowHeight}" aria-hidden="true" focusable="false">${body.join('')}</svg>`;
}
