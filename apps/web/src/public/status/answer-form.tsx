import { publicPaths } from '@gemeinsam/contracts';
import { Button, Notice, TextArea } from '@gemeinsam/ui';
import type { RequestShell } from '../../shell/request-shell.js';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { publicTexts } from '../public.texts.js';

/** Most characters of an answer, as intake takes them. */
export const longestAnswer = 5000;

export interface TypedAnswer {
  text: string;
  problem?: string;
  away?: boolean;
}

export interface AnswerFormProps {
  shell: RequestShell;
  reference: string;
  typed?: TypedAnswer;
  phone?: string;
}

/** Where the author answers the moderator's question; the answer is added to the contribution. */
export function AnswerForm({ shell, reference, typed, phone }: AnswerFormProps) {
  const texts = publicTexts(shell).status;
  return (
    <form
      method="post"
      action={`${publicPaths.status(reference)}/antwort${preferenceQuery(shell)}`}
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
