import { ActionBar, Button, ButtonLink } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { Script } from '../script.js';
import { ActionPage, type ActionProps, Confirmed, missingConfirmation } from './action.page.js';
import { contributionPath, withdrawPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** Reads out what withdrawing means; done when the person says yes. */
export function WithdrawPage({ missing = false, ...props }: ActionProps & { missing?: boolean }) {
  const { found } = props;
  const visit = useVisit();
  const texts = useTexts(lookUpTexts);
  return (
    <ActionPage {...props} title={texts.withdrawTitle} faults={missingConfirmation(visit, missing)}>
      <Script lang={found.language}>
        {lookUpTexts(found.language).withdrawScript(found.title || found.reference)}
      </Script>
      <form method="post" action={withdrawPath(found.reference)}>
        <CsrfField />
        <Confirmed missing={missing} />
        <ActionBar>
          <Button look="danger" keyHint="Ctrl+Enter">
            {texts.withdrawDo}
          </Button>
          <ButtonLink href={contributionPath(found.reference)} look="secondary" keyHint="Alt+ArrowLeft">
            {texts.back}
          </ButtonLink>
        </ActionBar>
      </form>
    </ActionPage>
  );
}
