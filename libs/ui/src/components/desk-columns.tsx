import type { ComponentChildren } from 'preact';

interface ColumnProps {
  /** Name of the region for assistive technology, e.g. "Warteschlange". */
  label: string;
  children: ComponentChildren;
}

/** Left column of a desk: the list or the person. Stays in place and scrolls by itself on wide screens. */
export function DeskList({ label, children }: ColumnProps) {
  return (
    <section class="desk-list" aria-label={label}>
      {children}
    </section>
  );
}

/** Middle column: the work. Put an `ActionBar` last in it (or last in the form inside it). */
export function DeskWork({ label, children }: ColumnProps) {
  return (
    <section class="desk-work" aria-label={label}>
      {children}
    </section>
  );
}

/** Right column: what helps to decide. */
export function DeskHelp({ label, children }: ColumnProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself and may hold no link
    <section class="desk-help" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}

/** The main actions, always at the same place: the bottom edge of the work. What cannot be undone goes into `apart`. */
export function ActionBar({ children, apart }: { children: ComponentChildren; apart?: ComponentChildren }) {
  return (
    <div class="action-bar">
      <div>{children}</div>
      {apart && <div>{apart}</div>}
    </div>
  );
}

export interface QueueItem {
  id: string;
  href: string;
  title: ComponentChildren;
  /** Badges and a line of facts. */
  facts: ComponentChildren;
  current?: boolean;
}

/** The list of a desk. The current entry is marked by a bar, by colour and for assistive technology. */
export function QueueList({ items }: { items: readonly QueueItem[] }) {
  return (
    <ul class="queue">
      {items.map((item) => (
        <li key={item.id}>
          <a href={item.href} aria-current={item.current ? 'true' : undefined}>
            <span class="queue-title">{item.title}</span>
            <span class="queue-facts">{item.facts}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
