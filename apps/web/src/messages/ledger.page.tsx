import type { MessageView, Page } from '@gemeinsam/contracts';
import { Badge, Button, DataTable, EmptyState, Pagination, TextField, type Tone } from '@gemeinsam/ui';
import { dateAndTime } from '../shell/dates.js';
import { MessagesFrame } from './messages-frame.js';
import { messagesTexts } from './messages.texts.js';
import { useTexts, useVisit } from '../shell/visit.js';

const tones: Partial<Record<MessageView['state'], Tone>> = {
  delivered: 'ok',
  undeliverable: 'bad',
  'declined-by-person': 'neutral',
};

interface LedgerPageProps {
  messages: Page<MessageView>;
  typed: string;
  wrongReference: boolean;
}

/** Every message with its attempts and its outcome. */
export function LedgerPage({ messages, typed, wrongReference }: LedgerPageProps) {
  const { language } = useVisit();
  const texts = useTexts(messagesTexts);
  return (
    <MessagesFrame place="ledger">
      <h1>{texts.ledger}</h1>
      <p class="lead">{texts.ledgerIntro}</p>
      <form method="get" action="/messages/ledger" class="inline-form">
        <TextField
          id="reference"
          label={texts.reference}
          help={texts.referenceHelp}
          value={typed}
          width="medium"
          inputmode="numeric"
          required
          error={wrongReference ? texts.wrongReference : undefined}
        />
        <Button look="secondary">{texts.search}</Button>
        {typed !== '' && <a href="/messages/ledger">{texts.showAll}</a>}
      </form>
      <DataTable
        caption={texts.ledger}
        captionHidden
        rows={messages.items}
        keyOf={(message) => message.id}
        empty={<EmptyState title={texts.noMessages} />}
        columns={[
          { head: texts.created, cell: (message) => dateAndTime(message.createdAt, language), rowHead: true },
          { head: texts.occasion, cell: (message) => texts.occasions[message.occasion] },
          { head: texts.way, cell: (message) => texts.ways[message.way] },
          {
            head: texts.state,
            cell: (message) => (
              <>
                <Badge tone={tones[message.state] ?? 'warn'}>{texts.states[message.state]}</Badge>
                {message.reason && (
                  <span class="soft"> {texts.reasons[message.reason] ?? message.reason}</span>
                )}
              </>
            ),
          },
          {
            head: texts.tries,
            cell: (message) => (
              <ul class="plain">
                {message.attempts.map((attempt) => (
                  <li key={attempt.at}>
                    {dateAndTime(attempt.at, language)}: {texts.attempts[attempt.outcome]}
                    {attempt.detail && (
                      <span class="soft"> ({texts.reasons[attempt.detail] ?? attempt.detail})</span>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Pagination
        next={
          messages.next &&
          `/messages/ledger?cursor=${encodeURIComponent(messages.next)}${typed ? `&reference=${encodeURIComponent(typed)}` : ''}`
        }
      />
    </MessagesFrame>
  );
}
