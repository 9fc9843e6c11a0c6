import { ActionBar, Button, ButtonLink, Checkbox } from '@gemeinsam/ui';
import { dateAndTime } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { useTexts, useVisit } from '../../../shell/visit.js';
import { Script } from '../script.js';
import { ActionPage, type ActionProps } from './action.page.js';
import { codePath, contributionPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';

export interface AccessCodePageProps extends ActionProps {
  missing?: boolean;
  /** Made for this caller, to be read out. */
  told?: { code: string; until: string };
}

/** Before a code is made the agent makes sure who calls; then it is read out, sign by sign. */
export function AccessCodePage({ missing = false, told, ...props }: AccessCodePageProps) {
  const { found } = props;
  const { language } = useVisit();
  const texts = useTexts(lookUpTexts);
  const said = lookUpTexts(found.language);
  const faults = missing ? [{ field: 'confirmed', message: texts.codeMissing }] : [];
  return (
    <ActionPage {...props} title={texts.codeTitle} faults={faults}>
      <Script lang={found.language}>{told ? said.codeScript : said.codeAsk}</Script>
      {told ? (
        <>
          <p class="reference" id="access-code">
            {told.code}
          </p>
          <p>{texts.codeUntil(dateAndTime(told.until, language))}</p>
          <ActionBar>
            <ButtonLink href={contributionPath(found.reference)} keyHint="Alt+ArrowLeft">
              {texts.back}
            </ButtonLink>
          </ActionBar>
        </>
      ) : (
        <form method="post" action={codePath(found.reference)}>
          <CsrfField />
          <p class="soft">{texts.codeHelp}</p>
          <Checkbox
            id="confirmed"
            label={texts.codeConfirmed}
            error={missing ? texts.codeMissing : undefined}
            autofocus
            required
          />
          <ActionBar>
            <Button keyHint="Ctrl+Enter">{texts.codeDo}</Button>
            <ButtonLink href={contributionPath(found.reference)} look="secondary" keyHint="Alt+ArrowLeft">
              {texts.back}
            </ButtonLink>
          </ActionBar>
        </form>
      )}
    </ActionPage>
  );
}
