import type { CallView } from '@gemeinsam/contracts';
import { asShown } from '@gemeinsam/service-kit';
import { Button, ButtonLink, ErrorSummary, Notice, TextArea } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { tooLong } from '../../../shell/definition-form/problem-messages.js';
import { nameIn } from '../../../shell/language-names.js';
import { StaffTyping } from '../../../shell/staff-typing.js';
import { agreeForm } from '../calls/after-call.js';
import { PhoneFrame } from '../phone-frame.js';
import { callBacksPath } from './call-back-paths.js';
import { callBacksTexts } from './call-backs.texts.js';
import { dueFaults, DueFields, type TypedDue } from './due-fields.js';
import type { DueFault } from './due-times.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export const noteAtMost = 300;

export interface NewCallBackProps {
  call: Pick<CallView, 'id'>;
  /** As far as it is known: shown by the telephone system, or said by the person. */
  number?: string;
  /** Where whoever agrees on nothing goes; the list when empty. */
  back: string;
  typed: TypedDue & { note: string };
  fault?: DueFault | 'note' | 'no-number';
  /** In which language to call, as far as it is known. */
  spoken?: string;
  now: Date;
}

/** An agent promises to call back: when, and what it is about. */
export function NewCallBackPage({ call, number, back, typed, fault, spoken, now }: NewCallBackProps) {
  const { language } = useVisit();
  const texts = useTexts(callBacksTexts);
  const dueFault = fault === 'note' || fault === 'no-number' ? undefined : fault;
  const noteFault = tooLong(typed.note, noteAtMost, language);
  const faults = [
    ...dueFaults('due', dueFault, texts),
    ...(noteFault === undefined ? [] : [{ field: 'note', message: noteFault }]),
  ];
  return (
    <PhoneFrame place="callBacks" title={texts.newTitle} islands={['char-counter', 'kept-typing']}>
      <ErrorSummary faults={faults} />
      <h1>{texts.newTitle}</h1>
      {fault === 'no-number' && (
        <Notice tone="bad" role="alert" focus>
          <p>{texts.callWithoutNumber}</p>
        </Notice>
      )}
      <p class="script">{texts.newScript}</p>
      {number !== undefined && <p>{texts.newNumber(asShown(number))}</p>}
      {spoken !== undefined && (
        <p>
          <strong>{texts.callIn(nameIn(spoken, language))}</strong>
        </p>
      )}
      <StaffTyping form={agreeForm(call.id)}>
        <form method="post" action={`${callBacksPath}/new`} class="narrow-form" autocomplete="off">
          <CsrfField />
          <input type="hidden" name="call" value={call.id} />
          <input type="hidden" name="back" value={back} />
          <DueFields id="due" typed={typed} fault={dueFault} texts={texts} language={language} now={now} />
          <TextArea
            id="note"
            label={texts.note}
            help={texts.noteHelp}
            value={typed.note}
            rows={3}
            max={noteAtMost}
            error={noteFault}
          />
          <div class="call-back-choices">
            <Button keyHint="Ctrl+Enter">{texts.newSend}</Button>
            <ButtonLink look="secondary" href={back || callBacksPath} keyHint="Alt+ArrowLeft">
              {texts.cancel}
            </ButtonLink>
          </div>
        </form>
      </StaffTyping>
    </PhoneFrame>
  );
}
