import { textIn, type ProcessView, publicPaths } from '@gemeinsam/contracts';
import { ButtonLink, OwnWords } from '@gemeinsam/ui';
import { longDate } from '../../shell/dates.js';
import type { SpokenAnswer } from '../../shell/definition-form/answers-in-words.js';
import { PublicPage } from '../../shell/page.js';
import { publicTexts } from '../public.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

export interface ClosedPageProps {
  process: ProcessView;
  when: 'closed' | 'not-yet';
  /** What somebody was about to send when the process closed, so that it is not lost. */
  kept?: readonly SpokenAnswer[];
}

/** A process that takes no contributions now. */
export function ClosedPage({ process, when, kept = [] }: ClosedPageProps) {
  const { language, easy } = useVisit();
  const texts = useTexts(publicTexts);
  const title = when === 'closed' ? texts.form.closedTitle : texts.form.notYetTitle;
  return (
    <PublicPage title={title} current="participate">
      <div class="error-page">
        <p class="preline">{textIn(process.form.title, language, easy)}</p>
        <h1>{title}</h1>
        <p class="lead">
          {when === 'closed'
            ? texts.form.closed(longDate(process.closesAt, language))
            : texts.form.notYet(longDate(process.opensAt, language))}
        </p>
        {kept.length > 0 && (
          <>
            <p>{texts.form.closedKept}</p>
            {kept.map((answer) => (
              <div key={answer.id}>
                <h3>{answer.question}</h3>
                <OwnWords size="normal">{answer.lines.join('\n')}</OwnWords>
              </div>
            ))}
          </>
        )}
        <p class="actions">
          <ButtonLink href={publicPaths.start}>{texts.how.toStart}</ButtonLink>
          <ButtonLink look="secondary" href={publicPaths.lookup}>
            {texts.lookup.title}
          </ButtonLink>
        </p>
      </div>
    </PublicPage>
  );
}
