import { Button, TextField } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { useTexts } from '../visit.js';
import type { DayFaults } from './asked-days.js';
import { daysTexts } from './days.texts.js';

interface DaysFilterProps {
  action: string;
  label: string;
  from?: string;
  to?: string;
  faults: DayFaults;
  /** Days that are often asked for. */
  links: readonly { href: string; words: string }[];
  /** What else the figures can be narrowed to. */
  children?: ComponentChildren;
}

/** Which days the figures on a page are about; both are included. */
export function DaysFilter({ action, label, from, to, faults, links, children }: DaysFilterProps) {
  const texts = useTexts(daysTexts);
  return (
    <form method="get" action={action} class="filter-row" aria-label={label}>
      {children}
      <TextField
        id="from"
        type="date"
        label={texts.from}
        value={from}
        width="medium"
        required
        error={faults.from && texts.faults[faults.from]}
      />
      <TextField
        id="to"
        type="date"
        label={texts.to}
        value={to}
        width="medium"
        required
        error={faults.to && texts.faults[faults.to]}
      />
      <Button look="secondary">{texts.apply}</Button>
      <p class="filter-links">
        {links.map(({ href, words }) => (
          <a key={href} href={href}>
            {words}
          </a>
        ))}
      </p>
    </form>
  );
}
