import { ActionBar, Button, ErrorSummary, Notice, TextArea, TextField, type FieldFault } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { StaffTyping, StaffTypingSent } from '../../../shell/staff-typing.js';
import { useTexts } from '../../../shell/visit.js';
import { PaperFrame } from '../paper-frame.js';
import { appealsTexts } from './appeals.texts.js';

export const appealsPath = '/desk/paper/appeals';
/** As many characters as intake takes. */
export const longestAppeal = 5000;

export interface TypedLetter {
  reference: string;
  arrivedOn: string;
  text: string;
}
interface AppealLetterPageProps {
  typed: TypedLetter;
  today: string;
  faults?: readonly FieldFault[];
  /** Intake did not answer. */
  away?: boolean;
  done?: string;
}

/** Where a clerk types an objection that came by letter. */
export function AppealLetterPage({ typed, today, faults = [], away, done }: AppealLetterPageProps) {
  const texts = useTexts(appealsTexts);
  const errorOf = (name: string) => faults.find(({ field }) => field === name)?.message;
  return (
    <PaperFrame
      place="appeals"
      title={texts.title}
      columns="one"
      islands={['char-counter', 'kept-typing']}
      done={done}
    >
      {done !== undefined && <StaffTypingSent form={appealsPath} />}
      {away && (
        <Notice tone="bad" role="alert">
          <p>{texts.faults.away}</p>
        </Notice>
      )}
      <h1>{texts.title}</h1>
      <ErrorSummary faults={faults} />
      <p>{texts.lead}</p>
      <StaffTyping form={appealsPath} cameBack={faults.length > 0 || away}>
        <form method="post" action={appealsPath} autocomplete="off">
          <CsrfField />
          <TextField
            id="reference"
            label={texts.reference}
            help={texts.referenceHelp}
            value={typed.reference}
            error={errorOf('reference')}
            inputmode="numeric"
            width="medium"
            autofocus
            required
            ofSomebodyElse
          />
          <TextField
            id="arrivedOn"
            type="date"
            label={texts.arrivedOn}
            help={texts.arrivedHelp}
            value={typed.arrivedOn || today}
            error={errorOf('arrivedOn')}
            width="medium"
            required
          />
          <TextArea
            id="text"
            label={texts.text}
            help={texts.textHelp}
            value={typed.text}
            error={errorOf('text')}
            rows={8}
            max={longestAppeal}
            required
          />
          <ActionBar>
            <Button keyHint="Ctrl+Enter">{texts.take}</Button>
          </ActionBar>
        </form>
      </StaffTyping>
    </PaperFrame>
  );
}
