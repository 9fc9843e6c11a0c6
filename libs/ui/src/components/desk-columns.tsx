import type { ComponentChildren } from 'preact';

interface ColumnProps {
  /** Name of the region for assistive technology, e.g. "Warteschlange". */
  label: string;
  children: ComponentChildren;
}

/**
 * Left column of a desk: the list or the person. Stays in place and scrolls by itself on wide screens. What stands in a `still`
 * one can only be read; it takes the focus itself, so that the keyboard can scroll it. One that is `behind` comes after the
 * work where there is no room beside it.
 */
export function DeskList({
  label,
  still,
  behind,
  children,
}: ColumnProps & { still?: boolean; behind?: boolean }) {
  return (
    <section
      class={behind ? 'desk-list desk-list-behind' : 'desk-list'}
      aria-label={label}
      data-keys=""
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling frame must be reachable by keyboard
      tabindex={still ? 0 : undefined}
    >
      {still ? <Still>{children}</Still> : children}
    </section>
  );
}

/** Fields and buttons that are only to be read. */
function Still({ children }: { children: ComponentChildren }) {
  return (
    <fieldset disabled class="still">
      {children}
    </fieldset>
  );
}

interface WorkProps extends ColumnProps {
  /**
   * Whether keys that type something act with the focus in here: `own` none but those that stand in it, `all` those of the
   * other columns, too, `start` the same and a fresh page has the focus here.
   */
  keys?: 'own' | 'all' | 'start';
  /** Only to be read. */
  still?: boolean;
}

/** Middle column: the work. Put an `ActionBar` last in it (or last in the form inside it). */
export function DeskWork({ label, keys = 'start', still, children }: WorkProps) {
  return (
    <section
      class="desk-work"
      aria-label={label}
      tabindex={-1}
      data-keys={keys === 'own' ? '' : 'all'}
      data-start={keys === 'start' ? '' : undefined}
    >
      {still ? <Still>{children}</Still> : children}
    </section>
  );
}

/** Right column: what helps to decide; `keys` as for the work. */
export function DeskHelp({ label, keys = 'own', children }: ColumnProps & { keys?: 'own' | 'all' }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself and may hold no link
    <section class="desk-help" aria-label={label} tabindex={0} data-keys={keys === 'own' ? '' : 'all'}>
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
  /** Language of the title, when it is somebody's words (WCAG 2.2, 3.1.2). */
  lang?: string;
  /** Why it is in the list, where that is not plain. */
  excerpt?: ComponentChildren;
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
            <span class="queue-title" lang={item.lang}>
              {item.title}
            </span>
            {item.excerpt && <span class="queue-excerpt">{item.excerpt}</span>}
            <span class="queue-facts">{item.facts}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
