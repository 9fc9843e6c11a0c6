import { Badge } from '@gemeinsam/ui';
import { wholeNumber } from '../../shell/dates.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { screeningTexts } from '../screening/screening.texts.js';
import { reviewsTexts } from './reviews.texts.js';

/** Beside the views of the queue: the reviews with their number, and for leads what they come to and what the programs are worth. */
export function ReviewsLinks({ waiting }: { waiting?: number }) {
  const { language, actor } = useVisit();
  const texts = useTexts(reviewsTexts);
  const screening = useTexts(screeningTexts);
  const isLead = actor.roles.some((role) => role === 'lead' || role === 'admin');
  return (
    <nav class="queue-views" aria-label={texts.linksLabel}>
      <ul>
        <li>
          <a href="/moderation/reviews">
            {texts.link} {waiting !== undefined && <Badge>{wholeNumber(waiting, language)}</Badge>}
          </a>
        </li>
        {isLead && (
          <>
            <li>
              <a href="/moderation/agreement">{texts.agreementLink}</a>
            </li>
            <li>
              <a href="/moderation/screening">{screening.title}</a>
            </li>
          </>
        )}
      </ul>
    </nav>
  );
}
