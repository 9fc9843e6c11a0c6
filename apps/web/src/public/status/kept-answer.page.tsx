import { formatReferenceNumber } from '@gemeinsam/contracts';
import { PublicPage } from '../../shell/page.js';
import { publicTexts } from '../public.texts.js';
import { AnswerForm } from './answer-form.js';
import { useTexts } from '../../shell/visit.js';

/** For when an answer could not be sent because intake is away: the answer stands there, ready to be sent again. */
export function KeptAnswerPage({ reference, text }: { reference: string; text: string }) {
  const texts = useTexts(publicTexts);
  return (
    <PublicPage
      title={texts.form.keptTitle}
      current="lookup"
      robots="noindex"
      islands={['char-counter', 'submit-once']}
    >
      <div class="page-intro">
        <p class="preline">{texts.status.title(formatReferenceNumber(reference))}</p>
        <h1>{texts.form.keptTitle}</h1>
      </div>
      <AnswerForm reference={reference} typed={{ text, away: true }} keepTyped={false} />
    </PublicPage>
  );
}
