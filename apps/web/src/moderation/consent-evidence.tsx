import type { ContributionContent, Language } from '@gemeinsam/contracts';
import { DefinitionList } from '@gemeinsam/ui';
import { dateAndTime } from '../shell/dates.js';
import type { ModerationTexts } from './moderation.texts.de.js';

interface ConsentEvidenceProps {
  content: Pick<ContributionContent, 'consent' | 'consentText' | 'consentReadBy'>;
  texts: ModerationTexts;
  language: Language;
}

/** To which wording the person agreed, in which language, how, when, and who read it out. */
export function ConsentEvidence({ content, texts, language }: ConsentEvidenceProps) {
  const { consent, consentText, consentReadBy } = content;
  const words = texts.consentEvidence;
  return (
    <section aria-labelledby="consent-evidence">
      <h2 id="consent-evidence">{words.title}</h2>
      <DefinitionList
        stacked
        items={[
          { term: words.how, description: texts.consent[consent.how](consent.version) },
          { term: words.when, description: dateAndTime(consent.at, language) },
          { term: words.language, description: texts.languages[consent.language] },
          ...(consent.how === 'read-out'
            ? [{ term: words.readBy, description: consentReadBy ?? words.nobodyKnown }]
            : []),
        ]}
      />
      {consentText === undefined ? (
        <p class="soft">{words.noText}</p>
      ) : (
        <details id="consent-wording">
          <summary>{words.wording}</summary>
          <p lang={consent.language}>{consentText}</p>
        </details>
      )}
    </section>
  );
}
