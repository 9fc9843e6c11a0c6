import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  listLetterBatches,
  listMessages,
  makeLetterBatch,
  markLetterBatch,
  markLetterReturned,
  parseReferenceNumber,
  type Role,
} from '@gemeinsam/contracts';
import { BlobStore, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { onBehalfOf } from '../shell/request-shell.js';
import { LedgerPage } from './ledger.page.js';
import { LettersPage } from './letters.page.js';
import { messagePlaces } from './messages-frame.js';

type Fields = Record<string, unknown>;
const textOf = (fields: unknown, key: string): string => {
  const value = (fields as Fields | undefined)?.[key];
  return typeof value === 'string' ? value.trim() : '';
};

/** How people hear back: the ledger and letters to print. Calls to make are at the phone desk. */
@Controller('messages')
@StaffPage('agent', 'paper', 'lead', 'admin')
export class MessagesController {
  constructor(
    private readonly client: RequestClient,
    private readonly blobs: BlobStore,
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
      <LedgerPage messages={messages} typed={typed} wrongReference={parsed?.ok === false} />,
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
      <LettersPage batches={batches} waiting={waiting} done={textOf(query, 'done') || undefined} />,
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

  /** Where the calls to make were before they moved to the phone desk. */
  @Get('callbacks')
  callBacks(@Res() reply: FastifyReply): void {
    void reply.redirect('/desk/phone/call-backs', 301);
  }

  @Get('callbacks/:id')
  callBack(@Res() reply: FastifyReply, @Param('id', ParseUUIDPipe) id: string): void {
    void reply.redirect(`/desk/phone/call-backs/${id}`, 301);
  }
}
