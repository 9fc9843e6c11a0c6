import type { CallView } from '@gemeinsam/contracts';
import { asShown } from '@gemeinsam/service-kit';
import { Button, ButtonLink, Notice, TextArea } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { tooLong } from '../../../shell/definition-form/problem-messages.js';
import { PhoneFrame } from '../phone-frame.js';
import { callBacksPath } from './call-back-paths.js';
import { callBacksTexts } from './call-backs.texts.js';
import { DueFields, type TypedDue } from './due-fields.js';
import type { DueFault } from './due-times.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export const noteAtMost = 300;

export interface NewCallBackProps {
  call: Pick<CallView, 'id' | 'caller'>;
  /** Where to go on afterwards; the list when empty. */
  back: string;
  typed: TypedDue & { note: string };
  fault?: DueFault | 'note' | 'no-number';
  now: Date;
}

/** An agent promises to call back: when, and what it is about. */
export function NewCallBackPage({ call, back, typed, fault, now }: NewCallBackProps) {
  const { language } = useVisit();
  const texts = useTexts(callBacksTexts);
  return (
    <PhoneFrame place="callBacks" title={texts.newTitle} islands={['char-counter']}>
      <h1>{texts.newTitle}</h1>
      {fault === 'no-number' && (
        <Notice tone="bad" role="alert">
          <p>{texts.callWithoutNumber}</p>
        </Notice>
      )}
      <p class="script">{texts.newScript}</p>
      {call.caller && <p>{texts.newNumber(asShown(call.caller))}</p>}
      <form method="post" action={`${callBacksPath}/new`} class="narrow-form" autocomplete="off">
        <CsrfField />
        <input type="hidden" name="call" value={call.id} />
        <input type="hidden" name="back" value={back} />
        <DueFields
          id="due"
          typed={typed}
          fault={fault === 'note' || fault === 'no-number' ? undefined : fault}
          texts={texts}
          language={language}
          now={now}
        />
        <TextArea
          id="note"
          label={texts.note}
          help={texts.noteHelp}
          value={typed.note}
          rows={3}
          max={noteAtMost}
          error={tooLong(typed.note, noteAtMost, language)}
        />
        <div class="call-back-choices">
          <Button keyHint="Ctrl+Enter">{texts.newSend}</Button>
          <ButtonLink look="secondary" href={back || callBacksPath} keyHint="Alt+ArrowLeft">
            {texts.cancel}
          </ButtonLink>
        </div>
      </form>
    </PhoneFrame>
  );
}
