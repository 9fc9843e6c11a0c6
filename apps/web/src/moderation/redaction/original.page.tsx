import { formatReferenceNumber, type OriginalWording, type ProcessView, textIn } from '@gemeinsam/contracts';
import { DeskWork, Notice, OwnWords } from '@gemeinsam/ui';
import { DeskPage } from '../../shell/page.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { redactionTexts } from './redaction.texts.js';

interface OriginalPageProps {
  original: OriginalWording;
  process?: ProcessView;
  /** Where the case stands. */
  back: string;
}

/** What was written before passages were blacked out, for the few who may read it. */
export function OriginalPage({ original, process, back }: OriginalPageProps) {
  const { language } = useVisit();
  const texts = useTexts(redactionTexts);
  const questionOf = (field: string): string => {
    const question = process?.form.questions.find(({ id }) => field === `answers/${id}`);
    return question ? textIn(question.text, language) : texts.amendment;
  };
  return (
    <DeskPage desk="moderation" title={texts.originalTitle}>
      <DeskWork label={texts.originalTitle}>
        <h1>{texts.originalTitle}</h1>
        <p class="soft">{formatReferenceNumber(original.reference)}</p>
        <Notice tone="warn">
          <p>{texts.originalHelp}</p>
        </Notice>
        {original.texts.map(({ field, text }) => (
          <section key={field}>
            <h2>{questionOf(field)}</h2>
            <OwnWords size="normal" lang={original.language}>
              {text}
            </OwnWords>
          </section>
        ))}
        {original.summary && (
          <section>
            <h2>{texts.summary}</h2>
            <p>{original.summary}</p>
          </section>
        )}
        <p>
          <a href={back}>{texts.back}</a>
        </p>
      </DeskWork>
    </DeskPage>
  );
}
