import { formatReferenceNumber, type ContributionContent } from '@gemeinsam/contracts';
import { OwnWords } from '@gemeinsam/ui';
import type { ModerationTexts } from './moderation.texts.de.js';

/** What a person supports instead of saying it again. Without it nobody could judge what they mean. */
export function SupportedContribution({
  supported,
  texts,
}: {
  supported: ContributionContent | 'away' | 'erased';
  texts: ModerationTexts;
}) {
  if (typeof supported === 'string')
    return (
      <section>
        <h2>{texts.supports}</h2>
        <p>{supported === 'away' ? texts.supportedAway : texts.supportedErased}</p>
      </section>
    );
  const said = Object.values(supported.answers).filter(
    (answer): answer is string => typeof answer === 'string' && answer !== supported.title,
  );
  // Of single answers only the longest is a text; districts and topics are codes.
  const text = said.sort((a, b) => b.length - a.length)[0];
  return (
    <section>
      <h2>{texts.supports}</h2>
      <p>
        <strong lang={supported.language}>{supported.title}</strong>{' '}
        <span class="soft">{formatReferenceNumber(supported.reference)}</span>
      </p>
      {text && (
        <OwnWords size="normal" lang={supported.language}>
          {text}
        </OwnWords>
      )}
      {supported.amendments.map((amendment) => (
        <OwnWords key={amendment.at} size="normal" lang={supported.language}>
          {amendment.text}
        </OwnWords>
      ))}
    </section>
  );
}
