import { OwnWords, TextArea } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { StaffTyping } from '../../../shell/staff-typing.js';
import { useTexts, useVisit } from '../../../shell/visit.js';
import { Script } from '../script.js';
import { ActionPage, type ActionProps, ConfirmForm, missingConfirmation, ToReadBack } from './action.page.js';
import { lookUpTexts } from './look-up.texts.js';
import { longestWritten, type Written } from './written.js';

interface WrittenProps extends ActionProps {
  written: Written;
}

/** Where the agent writes down what the caller says, with the moderator's question above it when there is one. */
export function WritePage({
  written,
  text,
  problem,
  question,
  ...props
}: WrittenProps & { text?: string; problem?: string; question?: string }) {
  const { reference, language } = props.found;
  const words = written.forAgent(useTexts(lookUpTexts), props.found);
  const path = written.path(reference);
  const faults = problem === undefined ? [] : [{ field: 'text', message: problem }];
  return (
    <ActionPage {...props} title={words.title} faults={faults} islands={['char-counter', 'kept-typing']}>
      <Script lang={language}>{written.forCaller(lookUpTexts(language), question).ask}</Script>
      <StaffTyping form={path}>
        <form method="post" action={`${path}/read-back`} autocomplete="off">
          <CsrfField />
          <TextArea
            id="text"
            label={words.label}
            help={words.help}
            value={text}
            error={problem}
            rows={6}
            max={longestWritten}
            autofocus
            required
          />
          <ToReadBack found={props.found} />
        </form>
      </StaffTyping>
    </ActionPage>
  );
}

/** Reads back what was written down; passed on when the person confirms it. */
export function ReadBackPage({
  written,
  text,
  missing = false,
  ...props
}: WrittenProps & { text: string; missing?: boolean }) {
  const { reference, language } = props.found;
  const words = written.forAgent(useTexts(lookUpTexts), props.found);
  const said = written.forCaller(lookUpTexts(language));
  const faults = missingConfirmation(useVisit(), missing);
  return (
    <ActionPage {...props} title={words.title} faults={faults}>
      <Script lang={language}>{said.readBack}</Script>
      <OwnWords lang={language}>{text}</OwnWords>
      <Script lang={language}>{said.agree}</Script>
      <ConfirmForm
        path={written.path(reference)}
        fields={[['text', text]]}
        action={words.action}
        missing={missing}
      />
    </ActionPage>
  );
}
