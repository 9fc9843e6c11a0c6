import type { Language } from '@gemeinsam/contracts';
import { Button } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { similarTexts } from './similar.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export const similarPath = '/desk/phone/similar';

export interface SimilarListProps {
  /** Slug. */
  process: string;
  /** Id of the contribution this draft supports. */
  supports: string | undefined;
  /** What was typed so far, for those who work without script. */
  text: string;
  /** Language of the call; the page's when absent. */
  language?: Language;
  /** Id of the draft, for those who work without script. */
  draft?: string;
}

/**
 * What others have said already, beside what is being typed. With the island `similar-list` it asks while somebody types in
 * the page's draft form and writes what is supported into its field `supports`; without script a button looks once.
 */
export function SimilarList({ process, supports, text, language, draft }: SimilarListProps) {
  const { language: pageLanguage, csrfToken } = useVisit();
  const texts = useTexts(similarTexts);
  return (
    <similar-list
      class="similar"
      src={similarPath}
      csrf={csrfToken}
      process={process}
      data-supports={supports}
      data-language={language ?? pageLanguage}
      data-supported={texts.supported}
      data-undone={texts.undone}
      data-away={texts.away}
    >
      <h2>{texts.title}</h2>
      <p class="similar-status soft" role="status" />
      <p class="similar-aloud visually-hidden" role="status" />
      <div class="similar-found">
        <p class="soft">{texts.nothingTyped}</p>
      </div>
      <form method="post" action={similarPath} class="similar-once">
        <CsrfField />
        <input type="hidden" name="process" value={process} />
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="language" value={language ?? pageLanguage} />
        {supports && <input type="hidden" name="supports" value={supports} />}
        {draft && <input type="hidden" name="draft" value={draft} />}
        <Button look="secondary">{texts.look}</Button>
      </form>
    </similar-list>
  );
}
