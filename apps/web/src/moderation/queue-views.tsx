import type { CaseCounts } from '@gemeinsam/contracts';
import { useTexts, useVisit } from '../shell/visit.js';
import { wholeNumber } from '../shell/dates.js';
import { moderationTexts } from './moderation.texts.js';
import { queryOf, type QueueFilter } from './queue-filter.js';

const views = [
  ['open', 'open'],
  ['second', 'awaiting-second'],
  ['agreeing', 'agreeing'],
  ['conflict', 'conflict'],
  ['revocable', 'revocable'],
] as const;

/** What waits, by what is to be done: each with its number, what nobody waits for is left out. */
export function QueueViews({ counts, filter }: { counts: CaseCounts; filter: QueueFilter }) {
  const { language } = useVisit();
  const texts = useTexts(moderationTexts).views;
  const shown = views.filter(([name, state]) => state === 'open' || counts[name] > 0 || state === filter.state);
  if (shown.length < 2) return null;
  return (
    <nav class="queue-views" aria-label={texts.label}>
      <ul>
        {shown.map(([name, state]) => (
          <li key={name}>
            <a
              href={`/moderation${queryOf({ ...filter, state })}`}
              aria-current={filter.state === state ? 'page' : undefined}
            >
              {texts[name]} <span class="count">{wholeNumber(counts[name], language)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
