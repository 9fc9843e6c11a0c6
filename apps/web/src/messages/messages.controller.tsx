import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  callOutcomeSchema,
  getCallback,
  listCallbacks,
  listLetterBatches,
  listMessages,
  makeLetterBatch,
  markLetterBatch,
  markLetterReturned,
  parseReferenceNumber,
  recordCall,
  type Role,
} from '@gemeinsam/contracts';
import { BlobStore, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessLog } from '../auth/access-log.service.js';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { onBehalfOf } from '../shell/request-shell.js';
import { CallbackPage, CallbacksPage } from './callbacks-page.js';
import { LedgerPage } from './ledger-page.js';
import { LettersPage } from './letters-page.js';
import { messagePlaces } from './messages-frame.js';

type Fields = Record<string, unknown>;
const textOf = (fields: unknown, key: string): string => {
  const value = (fields as Fields | undefined)?.[key];
  return typeof value === 'string' ? value.trim() : '';
};

/** How people hear back: the ledger, letters to print, calls to make. */
@Controller('messages')
@StaffPage('agent', 'paper', 'lead', 'admin')
export class MessagesController {
  constructor(
    private readonly client: RequestClient,
    private readonly blobs: BlobStore,
    private readonly accessLog: AccessLog,
  ) {}

  /** Leads to the first of the pages that this person may see. */
  @Get()
  first(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { roles } = request.shell.actor;
    const place = messagePlaces.find((one) =>
      (one.roles as readonly Role[]).some((role) => roles.includes(role)),
    );
    seeOther(reply, place?.href ?? '/desk');
  }

  @Get('ledger')
  async ledger(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const typed = textOf(query, 'reference');
    const parsed = typed === '' ? undefined : parseReferenceNumber(typed);
    const cursor = textOf(query, 'cursor') || undefined;
    const messages =
      parsed?.ok === false
        ? { items: [] }
        : await this.client.ask(listMessages, { cursor, reference: parsed?.reference }, onBehalfOf(request));
    return renderPage(
      reply,
      <LedgerPage
        request={request}
        messages={messages}
        typed={typed}
        wrongReference={parsed?.ok === false}
      />,
    );
  }

  @Get('letters')
  async letters(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const { batches, waiting } = await this.client.ask(listLetterBatches, {}, onBehalfOf(request));
    return renderPage(
      reply,
      <LettersPage
        request={request}
        batches={batches}
        waiting={waiting}
        done={textOf(query, 'done') || undefined}
      />,
    );
  }

  @Post('letters')
  async makeBatch(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const batch = await this.client.ask(makeLetterBatch, {}, { ...onBehalfOf(request), timeoutMs: 60_000 });
    seeOther(reply, `/messages/letters?done=${batch ? 'made' : 'nothing'}`);
  }

  @Post('letters/returned')
  async returned(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    const reference = textOf(body, 'reference');
    const reason = textOf(body, 'reason');
    const parsed = parseReferenceNumber(reference);
    if (!parsed.ok || reason === '') {
      const { batches, waiting } = await this.client.ask(listLetterBatches, {}, onBehalfOf(request));
      const page = (
        <LettersPage
          request={request}
          batches={batches}
          waiting={waiting}
          returned={{ reference, reason, wrongReference: !parsed.ok }}
        />
      );
      await reply.send(renderPage(reply, page, 422));
      return;
    }
    const { settled } = await this.client.ask(
      markLetterReturned,
      { reference: parsed.reference, reason },
      onBehalfOf(request),
    );
    seeOther(reply, `/messages/letters?done=${settled ? 'returned' : 'unknown'}`);
  }

  @Post('letters/:id/:state')
  async mark(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('state') state: string,
  ): Promise<void> {
    if (state !== 'printed' && state !== 'sent')
      refuse('web.no-such-step', 'not-found', 'A letter batch is printed or sent.');
    await this.client.ask(markLetterBatch, { id, state }, onBehalfOf(request));
    seeOther(reply, '/messages/letters?done=marked');
  }

  @Get('letters/:id/letters.pdf')
  async pdf(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const { batches } = await this.client.ask(listLetterBatches, {}, onBehalfOf(request));
    const batch = batches.find((one) => one.id === id);
    const blob = batch && (await this.blobs.get(batch.blobKey));
    if (!blob) refuse('web.no-such-batch', 'not-found', 'There is no such letter batch.');
    await reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `inline; filename="briefe-${batch?.number}.pdf"`)
      .send(blob.stream);
  }

  @Get('callbacks')
  async callbacks(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const tasks = await this.client.ask(listCallbacks, { state: 'open' }, onBehalfOf(request));
    return renderPage(
      reply,
      <CallbacksPage request={request} tasks={tasks} done={textOf(query, 'done') || undefined} />,
    );
  }

  @Get('callbacks/:id')
  async callback(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const by = onBehalfOf(request);
    const task = await this.client.ask(getCallback, { id }, by);
    await this.accessLog.record(
      by.actor,
      [{ contributionId: task.contributionId, reference: task.call?.reference }],
      'messages.call',
    );
    return renderPage(reply, <CallbackPage request={request} task={task} />);
  }

  @Post('callbacks/:id')
  async record(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const outcome = callOutcomeSchema.safeParse(textOf(body, 'outcome'));
    if (!outcome.success) refuse('web.outcome-missing', 'invalid', 'Choose how the call ended.');
    await this.client.ask(recordCall, { id, outcome: outcome.data }, onBehalfOf(request));
    seeOther(reply, '/messages/callbacks?done=call');
  }
}
