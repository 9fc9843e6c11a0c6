import { Get, Param, Post, Query } from '@nestjs/common';
import {
  listLetterBatches,
  listMessages,
  makeLetterBatch,
  markLetterBatch,
  markLetterReturned,
  paperDesk,
  parseReferenceNumber,
  type Role,
  trimText,
} from '@gemeinsam/contracts';
import { BlobStore, Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import { OnlyFor, StaffPage } from '../auth/staff-page.decorator.js';
import { Shows, ShowsNobody } from '../auth/shows.decorator.js';
import { LedgerPage } from './ledger.page.js';
import { LettersPage, longestReason, type LettersPageProps } from './letters.page.js';
import { tooLong } from '../shell/definition-form/problem-messages.js';
import { messagesTexts } from './messages.texts.js';
import { messagePlaces } from './messages-frame.js';
import { showPage, seeOther, type Answer, sendFile, movedTo } from '../shell/answer.js';
import type { Visit } from '../shell/visit.js';
import { CurrentVisit, Id } from '../shell/request.decorator.js';
import { typedLine } from '../shell/form-schema.js';
import { PostForm, type RefusedForm } from '../shell/post-form.decorator.js';
import { z } from 'zod';
import { textField, type Body } from '../shell/body-fields.js';

type Fields = Record<string, unknown>;
const textOf = (fields: Body, key: string): string => trimText(textField(fields, key));

/** The number may be typed with blanks or hyphens. */
const reference = z.string().transform((typed, context) => {
  const parsed = parseReferenceNumber(typed);
  if (parsed.ok) return parsed.reference;
  context.addIssue({ code: 'custom', message: parsed.reason });
  return z.NEVER;
});
const returnedLetter = z.object({
  reference: typedLine(reference),
  reason: typedLine(z.string().min(1).max(longestReason)),
});

/** How people hear back: the ledger and letters to print. Calls to make are at the phone desk. */
@StaffPage('messages', 'agent', 'paper', 'lead', 'admin')
@ShowsNobody()
export class MessagesController {
  constructor(
    private readonly client: RequestClient,
    private readonly blobs: BlobStore,
  ) {}

  /** Leads to the first of the pages that this person may see. */
  @Get()
  first(@CurrentVisit() visit: Visit): Answer {
    const { roles } = visit.actor;
    const place = messagePlaces.find((one) =>
      (one.roles as readonly Role[]).some((role) => roles.includes(role)),
    );
    return seeOther(place?.href ?? '/desk');
  }

  @OnlyFor('lead', 'admin')
  @Shows('messages.ledger')
  @Get('ledger')
  async ledger(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const typed = textOf(query, 'reference');
    const parsed = typed === '' ? undefined : parseReferenceNumber(typed);
    const cursor = textOf(query, 'cursor') || undefined;
    const messages =
      parsed?.ok === false
        ? { items: [] }
        : await this.client.ask(listMessages, { cursor, reference: parsed?.reference }, visit);
    return showPage(<LedgerPage messages={messages} typed={typed} wrongReference={parsed?.ok === false} />);
  }

  @OnlyFor(...paperDesk)
  @Get('letters')
  async letters(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const { batches, waiting } = await this.client.ask(listLetterBatches, {}, visit);
    return showPage(
      <LettersPage batches={batches} waiting={waiting} done={textOf(query, 'done') || undefined} />,
    );
  }

  @OnlyFor(...paperDesk)
  @Post('letters')
  async makeBatch(@CurrentVisit() visit: Visit): Promise<Answer> {
    const batch = await this.client.ask(makeLetterBatch, {}, { ...visit, timeoutMs: 60_000 });
    return seeOther(`/messages/letters?done=${batch ? 'made' : 'nothing'}`);
  }

  @OnlyFor(...paperDesk)
  @PostForm('letters/returned', returnedLetter, 'returnedAgain')
  async returned(form: z.infer<typeof returnedLetter>, @CurrentVisit() visit: Visit): Promise<Answer> {
    const settled = await this.client.ask(markLetterReturned, form, visit).then(
      (answer) => answer.settled,
      (error: unknown) => {
        if (!(error instanceof Refusal && error.kind === 'not-found')) throw error;
        return false;
      },
    );
    if (settled) return seeOther('/messages/letters?done=returned');
    const wrongReference = messagesTexts(visit.language).unknownReference;
    return this.lettersAgain(visit, { ...form, wrongReference }, 404);
  }

  async returnedAgain({ typed, wrong }: RefusedForm, visit: Visit): Promise<Answer> {
    const texts = messagesTexts(visit.language);
    const reason = textOf(typed, 'reason');
    const returned = {
      reference: textOf(typed, 'reference'),
      reason,
      wrongReference: wrong.has('reference') ? texts.wrongReference : undefined,
      wrongReason: wrong.has('reason')
        ? (tooLong(reason, longestReason, visit.language) ?? texts.needReason)
        : undefined,
    };
    return this.lettersAgain(visit, returned, 422);
  }

  private async lettersAgain(
    visit: Visit,
    returned: NonNullable<LettersPageProps['returned']>,
    status: number,
  ): Promise<Answer> {
    const { batches, waiting } = await this.client.ask(listLetterBatches, {}, visit);
    return showPage(<LettersPage batches={batches} waiting={waiting} returned={returned} />, status);
  }

  @OnlyFor(...paperDesk)
  @Post('letters/:id/:state')
  async mark(@CurrentVisit() visit: Visit, @Id() id: string, @Param('state') state: string): Promise<Answer> {
    if (state !== 'printed' && state !== 'sent')
      refuse('web.no-such-step', 'not-found', 'A letter batch is printed or sent.');
    await this.client.ask(markLetterBatch, { id, state }, visit);
    return seeOther('/messages/letters?done=marked');
  }

  @OnlyFor(...paperDesk)
  @Shows('messages.letters')
  @Get('letters/:id/letters.pdf')
  async pdf(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const { batches } = await this.client.ask(listLetterBatches, {}, visit);
    const batch = batches.find((one) => one.id === id);
    const blob = batch && (await this.blobs.get(batch.blobKey));
    if (!blob) refuse('web.no-such-batch', 'not-found', 'There is no such letter batch.');
    return sendFile('application/pdf', blob.stream, {
      'cache-control': 'private, no-store',
      'content-disposition': `inline; filename="briefe-${batch?.number}.pdf"`,
    });
  }

  /** Where the calls to make were before they moved to the phone desk. */
  @Get('callbacks')
  callBacks(): Answer {
    return movedTo('/desk/phone/call-backs');
  }

  @Get('callbacks/:id')
  callBack(@Id() id: string): Answer {
    return movedTo(`/desk/phone/call-backs/${id}`);
  }
}
