import { publicPaths, textIn, type ProcessView, type PublishedSimilar } from '@gemeinsam/contracts';
import { Button, ButtonLink, OwnWords, RowName } from '@gemeinsam/ui';
import { PublicPage, ReadAsField } from '../../shell/page.js';
import { preferenceQuery, withQuery } from '../../shell/reading-preferences.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { publicTexts } from '../public.texts.js';
import { formPath } from './form-path.js';

const formId = 'contribution';
/** Said by the buttons of this page, never carried over from an earlier look at it. */
const choices = new Set(['supports', 'similar', 'token']);

export interface SimilarPageProps {
  process: ProcessView;
  token: string;
  ideas: readonly PublishedSimilar[];
  /** What was typed, to be sent as it is. */
  fields: Record<string, string[]>;
  /** It is kept for the browser, too: the form has it when the person goes back. */
  isKept: boolean;
}

/** Before a contribution is sent: what others have said already, to support it or to send one's own all the same. */
export function SimilarPage({ process, token, ideas, fields, isKept }: SimilarPageProps) {
  const visit = useVisit();
  const { language, easy } = visit;
  const texts = useTexts(publicTexts).similar;
  const path = publicPaths.process(process.slug);
  const typed = Object.entries(fields)
    .filter(([name]) => !choices.has(name))
    .flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return (
    <PublicPage
      title={texts.title}
      current="participate"
      robots="noindex"
      islands={['submit-once']}
      switchBy={isKept ? undefined : { form: formId, path: `${path}/merken` }}
    >
      <form
        id={formId}
        class="flow"
        method="post"
        action={withQuery(formPath(process.slug, token), preferenceQuery(visit))}
      >
        <div class="page-intro">
          <p class="preline">{textIn(process.form.title, language, easy)}</p>
          <h1>{texts.title}</h1>
          <p class="lead">{texts.lead}</p>
        </div>
        <ReadAsField />
        <input type="hidden" name="token" value={token} />
        {typed.map(({ name, value }, index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <ul class="plain similar-ideas">
          {ideas.map((idea) => (
            <li key={idea.contributionId} class="flow">
              <h2 lang={idea.language}>{idea.title}</h2>
              {idea.excerpt !== idea.title && (
                <OwnWords size="normal" lang={idea.language}>
                  {idea.excerpt}
                </OwnWords>
              )}
              {idea.supporters > 0 && <p class="soft">{texts.supporters(idea.supporters)}</p>}
              <Button name="supports" value={idea.contributionId}>
                {texts.support}
                <RowName lang={idea.language}>{idea.title}</RowName>
              </Button>
            </li>
          ))}
        </ul>
        <p>{texts.supportHelp}</p>
        <h2>{texts.ownTitle}</h2>
        <p>{texts.own}</p>
        <p class="actions">
          <Button name="similar" value="seen">
            {texts.send}
          </Button>
          {isKept && (
            <ButtonLink look="secondary" href={formPath(process.slug, token)}>
              {texts.back}
            </ButtonLink>
          )}
        </p>
      </form>
    </PublicPage>
  );
}
