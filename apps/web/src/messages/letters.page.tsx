import type { LetterBatch } from '@gemeinsam/contracts';
import { Badge, Button, DataTable, EmptyState, TextField } from '@gemeinsam/ui';
import { dateAndTime } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { MessagesFrame } from './messages-frame.js';
import type { MessagesTexts } from './messages.texts.de.js';
import { messagesTexts } from './messages.texts.js';
import { useTexts, useVisit } from '../shell/visit.js';

/** As many characters as notification takes. */
export const longestReason = 200;

export interface LettersPageProps {
  batches: LetterBatch[];
  waiting: number;
  done?: string;
  returned?: { reference: string; reason: string; wrongReference?: string; wrongReason?: string };
}

/** Waiting letters, the batches made of them, and letters that came back. */
export function LettersPage({ batches, waiting, done, returned }: LettersPageProps) {
  const { language, csrfToken } = useVisit();
  const texts = useTexts(messagesTexts);
  return (
    <MessagesFrame place="letters" done={done} islands={['char-counter']}>
      <h1>{texts.letters}</h1>
      <p class="lead">{texts.lettersIntro}</p>
      <form method="post" action="/messages/letters" class="inline-form">
        <CsrfField />
        <p>
          <strong>{texts.lettersWaiting(waiting)}</strong>
        </p>
        {waiting > 0 && <Button keyHint="b">{texts.makeBatch}</Button>}
      </form>
      <DataTable
        caption={texts.letters}
        captionHidden
        rows={batches}
        keyOf={(batch) => batch.id}
        empty={<EmptyState title={texts.noBatches} />}
        columns={[
          {
            head: texts.batch,
            cell: (batch) => `${batch.number} · ${dateAndTime(batch.createdAt, language)}`,
            rowHead: true,
          },
          { head: texts.lettersCount, cell: (batch) => batch.letters, numeric: true },
          { head: texts.pages, cell: (batch) => batch.pages, numeric: true },
          {
            head: texts.state,
            cell: (batch) => (
              <Badge tone={batch.state === 'sent' ? 'ok' : 'neutral'}>{texts.batchStates[batch.state]}</Badge>
            ),
          },
          {
            head: 'PDF',
            cell: (batch) => <a href={`/messages/letters/${batch.id}/letters.pdf`}>{texts.open}</a>,
          },
          { head: '', cell: (batch) => <NextStep batch={batch} texts={texts} csrfToken={csrfToken} /> },
        ]}
      />
      <form method="post" action="/messages/letters/returned" class="narrow-form">
        <CsrfField />
        <h2>{texts.returnedTitle}</h2>
        <TextField
          id="reference"
          label={texts.reference}
          help={texts.referenceHelp}
          value={returned?.reference}
          width="medium"
          inputmode="numeric"
          required
          error={returned?.wrongReference}
        />
        <TextField
          id="reason"
          label={texts.returnedReason}
          value={returned?.reason}
          max={longestReason}
          error={returned?.wrongReason}
          required
        />
        <Button look="secondary">{texts.returnedSend}</Button>
      </form>
    </MessagesFrame>
  );
}

function NextStep({
  batch,
  texts,
  csrfToken,
}: {
  batch: LetterBatch;
  texts: MessagesTexts;
  csrfToken?: string;
}) {
  if (batch.state === 'sent') return null;
  const next = batch.state === 'made' ? 'printed' : 'sent';
  return (
    <form method="post" action={`/messages/letters/${batch.id}/${next}`}>
      <CsrfField token={csrfToken} />
      <Button look="secondary">{next === 'printed' ? texts.markPrinted : texts.markSent}</Button>
    </form>
  );
}
