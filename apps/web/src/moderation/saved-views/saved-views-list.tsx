import type { Language } from '@gemeinsam/contracts';
import { Button, TextField } from '@gemeinsam/ui';
import { CsrfField } from '../../shell/page.js';
import { tooLong } from '../../shell/definition-form/problem-messages.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import type { ModerationTexts } from '../moderation.texts.de.js';
import { moderationTexts } from '../moderation.texts.js';
import { isFiltered, isSearch, queryOf, withoutSearch, type QueueFilter } from '../queue-filter.js';
import { longestViewName, mostViews, type SavedView, type ViewFault } from './saved-view.js';

type SavedTexts = ModerationTexts['saved'];

export interface RefusedView {
  name: string;
  fault: ViewFault;
}

interface SavedViewsListProps {
  saved: readonly SavedView[];
  filter: QueueFilter;
  refused?: RefusedView;
}

/** Somebody's own views, and the way to keep what the queue shows now as one more. */
export function SavedViewsList({ saved, filter, refused }: SavedViewsListProps) {
  const { language } = useVisit();
  const texts = useTexts(moderationTexts).saved;
  const query = queryOf(withoutSearch(filter));
  const present = saved.find((view) => view.query === query);
  const canKeep = refused !== undefined || (isFiltered(filter) && !isSearch(filter) && !present);
  if (saved.length === 0 && !canKeep) return null;
  return (
    <nav class="queue-views" aria-label={texts.label}>
      {saved.length > 0 && (
        <ul>
          {saved.map((view) => (
            <li key={view.name}>
              <a href={`/moderation${view.query}`} aria-current={view === present ? 'page' : undefined}>
                {view.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {present && (
        <form method="post" action={`/moderation/views/forget${query}`}>
          <CsrfField />
          <input type="hidden" name="name" value={present.name} />
          <Button look="quiet">{texts.forget(present.name)}</Button>
        </form>
      )}
      {canKeep && (
        <details open={refused !== undefined}>
          <summary>{texts.keep}</summary>
          <form method="post" action={`/moderation/views${query}`} class="with-key">
            <CsrfField />
            <TextField
              id="view-name"
              name="name"
              label={texts.name}
              value={refused?.name}
              max={longestViewName}
              error={refused && wordsFor(refused, texts, language)}
              required
            />
            <Button look="secondary">{texts.save}</Button>
          </form>
        </details>
      )}
    </nav>
  );
}

const wordsFor = ({ name, fault }: RefusedView, texts: SavedTexts, language: Language): string => {
  if (fault === 'unnamed') return texts.unnamed;
  if (fault === 'too-many') return texts.tooMany(mostViews);
  return tooLong(name, longestViewName, language) ?? texts.unnamed;
};
