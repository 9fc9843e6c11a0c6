/** One row: how far its bars reach, and what stands beside them. */
export interface BarRow {
  label: string;
  value: number;
  /** A second bar behind, in outline, e.g. the 90th percentile. */
  upTo?: number;
  words: string;
}

/** How far a bar reaches, in per cent of the longest; a little when it is not nothing. */
export const reach = (value: number, most: number): number =>
  value <= 0 ? 0 : Math.max(0.5, Math.round((value / most) * 1000) / 10);

/** Rows of bars, each with its label and its value in words; the words alone say everything. */
export function BarRows({ rows }: { rows: readonly BarRow[] }) {
  const most = Math.max(...rows.map((row) => Math.max(row.value, row.upTo ?? 0)));
  return (
    <ul class="plain bar-rows">
      {rows.map((row) => (
        <li key={row.label}>
          <span>{row.label}</span> <span class="soft">{row.words}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {row.upTo !== undefined && <rect class="bar-up-to" width={reach(row.upTo, most)} height="10" />}
            <rect class="mark-phone" width={reach(row.value, most)} height="10" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
