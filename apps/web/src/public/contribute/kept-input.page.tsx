import { Button, Notice, OwnWords } from '@gemeinsam/ui';
import { textFields, type Body } from '../../shell/body-fields.js';
import { PublicPage, ReadAsField } from '../../shell/page.js';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { publicTexts } from '../public.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

/**
 * For when not even the form is known because intake is away: shows what was written and sends it again unchanged at the
 * press of a button.
 */
export function KeptInputPage({ action, body }: { action: string; body: Body }) {
  const visit = useVisit();
  const texts = useTexts(publicTexts).form;
  const fields = Object.keys(body).flatMap((name) =>
    textFields(body, name).map((value) => ({ name, value })),
  );
  return (
    <PublicPage title={texts.keptTitle} current="participate" robots="noindex" islands={['submit-once']}>
      <h1>{texts.keptTitle}</h1>
      <Notice tone="warn" role="alert" title={texts.awayTitle}>
        <p>{texts.away}</p>
      </Notice>
      <form method="post" action={action + preferenceQuery(visit)}>
        <ReadAsField />
        {fields.map((field, index) => (
          <input key={index} type="hidden" name={field.name} value={field.value} />
        ))}
        <p class="actions">
          <Button>{texts.keptRetry}</Button>
        </p>
      </form>
      <section class="section" aria-labelledby="kept-words">
        <h2 id="kept-words">{texts.keptValue}</h2>
        {fields
          .filter((field) => field.name.startsWith('answers.'))
          .map((field, index) => (
            <OwnWords key={index} size="normal">
              {field.value}
            </OwnWords>
          ))}
      </section>
    </PublicPage>
  );
}
