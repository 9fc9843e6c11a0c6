import { caseViewSchema, type CaseCounts } from '@gemeinsam/contracts';
import { Badge } from '@gemeinsam/ui';
import { wholeNumber } from '../shell/dates.js';
import { useTexts, useVisit } from '../shell/visit.js';
import { moderationTexts } from './moderation.texts.js';
import { queryOf, viewOf, withoutSearch, type QueueFilter } from './queue-filter.js';

/** What is to be done, each view with its number; what nobody waits for is left out. */
export function QueueViews({ counts, filter }: { counts: CaseCounts; filter: QueueFilter }) {
  const { language } = useVisit();
  const texts = useTexts(moderationTexts);
  const current = viewOf(filter);
  const shown = caseViewSchema.options.filter(
    (view) => view === 'open' || view === 'mine' || view === current || counts.views[view] > 0,
  );
  return (
    <nav class="queue-views" aria-label={texts.viewsLabel}>
      <ul>
        {shown.map((view) => (
          <li key={view}>
            <a
              href={`/moderation${queryOf({ ...withoutSearch(filter), state: 'open', view: view === 'open' ? undefined : view })}`}
              aria-current={view === current ? 'page' : undefined}
            >
              {texts.views[view]} <Badge>{wholeNumber(counts.views[view], language)}</Badge>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
