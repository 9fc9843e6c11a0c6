import { OwnWords, TextArea } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { StaffTyping } from '../../../shell/staff-typing.js';
import { Script } from '../script.js';
import { ActionPage, type ActionProps, ConfirmForm, missingConfirmation, ToReadBack } from './action.page.js';
import { longestAddition } from './add.page.js';
import { appealPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** Where the agent writes why the caller sees a decline differently. */
export function AppealPage({ text, problem, ...props }: ActionProps & { text?: string; problem?: string }) {
  const { found } = props;
  const texts = useTexts(lookUpTexts);
  const faults = problem === undefined ? [] : [{ field: 'text', message: problem }];
  return (
    <ActionPage {...props} title={texts.appeal} faults={faults} islands={['char-counter', 'kept-typing']}>
      <Script lang={found.language}>{lookUpTexts(found.language).appealScript}</Script>
      <StaffTyping form={appealPath(found.reference)}>
        <form method="post" action={`${appealPath(found.reference)}/read-back`} autocomplete="off">
          <CsrfField />
          <TextArea
            id="text"
            label={texts.appealLabel}
            help={texts.appealHelp}
            value={text}
            error={problem}
            rows={6}
            max={longestAddition}
            autofocus
            required
          />
          <ToReadBack found={found} />
        </form>
      </StaffTyping>
    </ActionPage>
  );
}

/** Reads the appeal back; taken when the person confirms it. */
export function AppealReadBackPage({
  text,
  missing = false,
  ...props
}: ActionProps & { text: string; missing?: boolean }) {
  const { found } = props;
  const visit = useVisit();
  const texts = useTexts(lookUpTexts);
  const said = lookUpTexts(found.language);
  return (
    <ActionPage {...props} title={texts.appeal} faults={missingConfirmation(visit, missing)}>
      <Script lang={found.language}>{said.appealReadBack}</Script>
      <OwnWords lang={found.language}>{text}</OwnWords>
      <Script lang={found.language}>{said.appealAgree}</Script>
      <ConfirmForm
        path={appealPath(found.reference)}
        fields={[['text', text]]}
        action={texts.appealDo}
        missing={missing}
      />
    </ActionPage>
  );
}
