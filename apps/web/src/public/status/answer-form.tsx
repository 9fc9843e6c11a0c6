import { publicPaths } from '@gemeinsam/contracts';
import { Button, Notice, TextArea } from '@gemeinsam/ui';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { publicTexts } from '../public.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

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
}

/** Where the author answers the moderator's question; the answer is added to the contribution. */
export function AnswerForm({ reference, typed, phone }: AnswerFormProps) {
  const visit = useVisit();
  const texts = useTexts(publicTexts).status;
  return (
    <form
      method="post"
      action={`${publicPaths.status(reference)}/antwort${preferenceQuery(visit)}`}
      novalidate
    >
      {typed?.away && (
        <Notice tone="warn" role="alert">
          <p>{texts.answerAway}</p>
        </Notice>
      )}
      <TextArea
        id="answer"
        label={texts.answerLabel}
        help={texts.answerHelp}
        value={typed?.text}
        error={typed?.problem}
        max={longestAnswer}
        rows={6}
        required
      />
      <Button>{texts.answerAction}</Button>
      {phone && <p class="soft">{texts.answerPhone(phone)}</p>}
    </form>
  );
}
