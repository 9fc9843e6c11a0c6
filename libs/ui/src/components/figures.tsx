import type { ComponentChildren } from 'preact';
import type { Tone } from './badge.js';
import { useWords } from '../words.js';

export interface StatCardProps {
  label: ComponentChildren;
  /** The figure as people read it, e.g. `2.314` or `99,2 %`. */
  value: ComponentChildren;
  /** A line that puts it in proportion. */
  note?: ComponentChildren;
  noteTone?: Tone;
  /** Where the figure leads, e.g. to the list behind it. */
  href?: string;
}

/** One figure that matters at first sight. */
export function StatCard({ label, value, note, noteTone, href }: StatCardProps) {
  return (
    <div class="card stat">
      <p class="stat-label">{href ? <a href={href}>{label}</a> : label}</p>
      <p class="stat-value">{value}</p>
      {note && <p class={`stat-note${noteTone ? ` tone-${noteTone}` : ''}`}>{note}</p>}
    </div>
  );
}

/** Stat cards side by side, as many as fit. */
export function StatRow({ children }: { children: ComponentChildren }) {
  return <div class="stat-row">{children}</div>;
}

type SeriesTone = 'web' | 'phone' | 'paper' | 'neutral';

/** What stands for a series in the legend: its colour and its texture, as in the bars of the chart. */
function Swatch({ tone }: { tone: SeriesTone }) {
  return (
    <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect class={`swatch-${tone}`} width="16" height="16" />
      {tone === 'phone' && (
        <path class="swatch-texture" d="M0 6L6 0H9L0 9ZM0 14L14 0H16V1L1 16H0ZM9 16L16 9V12L12 16Z" />
      )}
      {tone === 'paper' && (
        <path class="swatch-texture" d="M3 3h3v3h-3zM10 3h3v3h-3zM3 10h3v3h-3zM10 10h3v3h-3z" />
      )}
    </svg>
  );
}

export interface ChartFrameProps {
  id: string;
  /** The question the chart answers; its heading. */
  question: ComponentChildren;
  /** The answer in one sentence. */
  answer?: ComponentChildren;
  /** The chart: server-rendered SVG with role="img" and a name, or an `<img>`. */
  children: ComponentChildren;
  /** The same figures as a `DataTable`, one click away. */
  table: ComponentChildren;
  legend?: readonly { label: ComponentChildren; tone: SeriesTone }[];
  /** CSV, definition of the figure, "as of". */
  links?: ComponentChildren;
}

/** A chart with its question above, its answer below and its table one click away. */
export function ChartFrame({ id, question, answer, children, table, legend = [], links }: ChartFrameProps) {
  const words = useWords();
  return (
    <section class="card chart" aria-labelledby={`${id}-question`} id={id}>
      <h2 id={`${id}-question`}>{question}</h2>
      <div class="chart-picture">{children}</div>
      {answer && <p class="chart-answer">{answer}</p>}
      {legend.length > 0 && (
        <ul class="legend">
          {legend.map((entry, index) => (
            <li key={index}>
              <Swatch tone={entry.tone} />
              {entry.label}
            </li>
          ))}
        </ul>
      )}
      <details class="chart-table">
        <summary>{words.asTable}</summary>
        {table}
      </details>
      {links && <p class="chart-links">{links}</p>}
    </section>
  );
}

/** How far something is, e.g. the pages of a batch that are read. The label says it in words. */
export function Progress({
  id,
  label,
  value,
  max,
}: {
  id: string;
  label: ComponentChildren;
  value: number;
  max: number;
}) {
  return (
    <div class="progress">
      <progress id={id} value={value} max={max} aria-labelledby={`${id}-label`} />
      <p id={`${id}-label`} class="soft">
        {label}
      </p>
    </div>
  );
}
