import type { ComponentChildren } from 'preact';

export interface Definition {
  term: ComponentChildren;
  description: ComponentChildren;
}

/** Names and values. `stacked` puts the value below its name, for narrow columns. */
export function DefinitionList({ items, stacked }: { items: readonly Definition[]; stacked?: boolean }) {
  return (
    <dl class={stacked ? 'definitions definitions-stacked' : 'definitions'}>
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A point in time as people read it, with the exact one for machines. */
export function Time({ iso, children }: { iso: string; children: ComponentChildren }) {
  return <time dateTime={iso}>{children}</time>;
}

export interface TimelineEntry {
  title: ComponentChildren;
  /** `<Time>` or words such as "until 12 December". */
  when?: ComponentChildren;
  /** `done` has happened, `current` is where it stands, `coming` is promised. The words must say so, too. */
  state: 'done' | 'current' | 'coming';
  children?: ComponentChildren;
}

/** What has happened and what comes next, oldest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol class="timeline">
      {entries.map((entry, index) => (
        <li
          key={index}
          class={`timeline-${entry.state}`}
          aria-current={entry.state === 'current' ? 'step' : undefined}
        >
          <p class="timeline-title">{entry.title}</p>
          {entry.when && <p class="timeline-when">{entry.when}</p>}
          {entry.children}
        </li>
      ))}
    </ol>
  );
}

/**
 * A person's own words, the largest text at the desks, in the direction of their script. Line breaks stay; nothing in them is
 * taken for HTML.
 */
export function OwnWords({
  children,
  lang,
  size = 'large',
}: {
  children: ComponentChildren;
  lang?: string;
  size?: 'large' | 'normal';
}) {
  return (
    <blockquote class={`own-words own-words-${size}`} lang={lang} dir="auto">
      {children}
    </blockquote>
  );
}
