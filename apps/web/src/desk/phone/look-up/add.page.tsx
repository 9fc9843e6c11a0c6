import { OwnWords, TextArea } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { StaffTyping } from '../../../shell/staff-typing.js';
import { Script } from '../script.js';
import { ActionPage, type ActionProps, ConfirmForm, missingConfirmation, ToReadBack } from './action.page.js';
import { addPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** As many characters as intake takes. */
export const longestAddition = 5000;

/** Where the agent writes what the caller adds, with the moderator's question above it when there is one. */
export function AddPage({
  text,
  problem,
  question,
  ...props
}: ActionProps & { text?: string; problem?: string; question?: string }) {
  const { found } = props;
  const texts = useTexts(lookUpTexts);
  const said = lookUpTexts(found.language);
  const faults = problem === undefined ? [] : [{ field: 'text', message: problem }];
  return (
    <ActionPage
      {...props}
      title={found.status === 'returned' ? texts.answer : texts.addTitle}
      faults={faults}
      islands={['char-counter', 'kept-typing']}
    >
      <Script lang={found.language}>
        {question === undefined ? said.addScript : said.question(question)}
      </Script>
      <StaffTyping form={addPath(found.reference)}>
        <form method="post" action={`${addPath(found.reference)}/read-back`} autocomplete="off">
          <CsrfField />
          <TextArea
            id="text"
            label={texts.addLabel}
            help={texts.addHelp}
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

/** Reads back what is to be added; added when the person confirms it. */
export function AddReadBackPage({
  text,
  missing = false,
  ...props
}: ActionProps & { text: string; missing?: boolean }) {
  const { found } = props;
  const visit = useVisit();
  const texts = useTexts(lookUpTexts);
  const said = lookUpTexts(found.language);
  return (
    <ActionPage
      {...props}
      title={found.status === 'returned' ? texts.answer : texts.addTitle}
      faults={missingConfirmation(visit, missing)}
    >
      <Script lang={found.language}>{said.addReadBack}</Script>
      <OwnWords lang={found.language}>{text}</OwnWords>
      <Script lang={found.language}>{said.addAgree}</Script>
      <ConfirmForm
        path={addPath(found.reference)}
        fields={[['text', text]]}
        action={texts.addDo}
        missing={missing}
      />
    </ActionPage>
  );
}
