import { useTexts, useVisit } from '../../shell/visit.js';
import { screeningTexts } from './screening.texts.js';

/** For leads, beside the queue: what the programs are worth. */
export function ScreeningLink() {
  const { actor } = useVisit();
  const texts = useTexts(screeningTexts);
  if (!actor.roles.some((role) => role === 'lead' || role === 'admin')) return null;
  return (
    <p class="desk-note">
      <a href="/moderation/screening">{texts.link}</a>
    </p>
  );
}
