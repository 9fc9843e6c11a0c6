import { Badge, type NavItem } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';

interface DeskHeadProps {
  /** Name of the desk, for assistive technology. */
  label: string;
  places: readonly NavItem[];
  /** What else belongs to the whole desk, e.g. what rings. */
  children?: ComponentChildren;
}

/** The places of one desk, above its work; the header leads to the desks and is the same on each of them. */
export function DeskHead({ label, places, children }: DeskHeadProps) {
  return (
    <div class="desk-head">
      <nav class="places" aria-label={label}>
        <ul>
          {places.map(({ href, label: place, current, count }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {place}
                {count && (
                  <>
                    {' '}
                    <Badge tone={count.tone}>{count.text}</Badge>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
