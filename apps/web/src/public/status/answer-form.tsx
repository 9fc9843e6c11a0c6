import { publicPaths } from '@gemeinsam/contracts';
import { Button, KeptTyping, Notice, TextArea } from '@gemeinsam/ui';
import { Linked } from '../../shell/office/linked.js';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { publicTexts } from '../public.texts.js';
import { ownTexts } from './own.texts.js';
import { ReadAsField } from '../../shell/page.js';
import { UnsentIsLost } from '../unsent-is-lost.js';
import { useTexts, useVisit } from '../../shell/visit.js';

/** Id of the form, for the switches of language that send it along. */
export const answerFormId = 'answer-form';
/** Most characters of an answer, as intake takes them. */
export const longestAnswer = 5000;

export interface TypedAnswer {
  text: string;
  problem?: string;
  away?: boolean;
}

export interface AnswerFormProps {
  reference: string;
  typed?: TypedAnswer;
  phone?: string;
  /** The browser keeps what is typed. */
  keepTyped: boolean;
  /** Nothing was asked; the author adds something. */
  adds?: boolean;
}

/** Where the author answers the moderator's question, or adds something unasked; it is added to the contribution. */
export function AnswerForm({ reference, typed, phone, keepTyped, adds }: AnswerFormProps) {
  const visit = useVisit();
  const texts = useTexts(publicTexts).status;
  const own = useTexts(ownTexts);
  const form = (
    <form
      id={answerFormId}
      method="post"
      action={`${publicPaths.status(reference)}/antwort${preferenceQuery(visit)}`}
      novalidate
      autocomplete={keepTyped ? undefined : 'off'}
    >
      <ReadAsField />
      {typed?.away && (
        <Notice tone="warn" role="alert">
          <p>{texts.answerAway}</p>
        </Notice>
      )}
      <TextArea
        id="answer"
        label={adds ? own.addLabel : texts.answerLabel}
        help={adds ? own.addHelp : texts.answerHelp}
        value={typed?.text}
        error={typed?.problem}
        max={longestAnswer}
        rows={6}
        required
      />
      {typed?.problem && <input type="hidden" name="checked" value="1" />}
      <UnsentIsLost />
      <Button>{adds ? own.addAction : texts.answerAction}</Button>
      <p class="soft">
        <Linked phone={phone}>{texts.answerPhone(phone ?? visit.office.phone)}</Linked>
      </p>
    </form>
  );
  if (!keepTyped) return form;
  return (
    <KeptTyping name={publicPaths.status(reference)} fresh={typed === undefined}>
      {form}
    </KeptTyping>
  );
}
