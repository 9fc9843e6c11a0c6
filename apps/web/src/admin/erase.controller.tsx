import {
  eraseContributor,
  formatReferenceNumber,
  parseReferenceNumber,
  publicStatus,
} from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { onBehalfOf } from '../shell/request-shell.js';
import { adminTexts } from './admin.texts.js';
import { ConfirmErasePage, ErasePage } from './erase.page.js';
import { textField } from './form-fields.js';

/** Erasing a contributor, by reference number, after a second look. */
@Controller('admin/erase')
@StaffPage('admin')
export class EraseController {
  constructor(private readonly requests: RequestClient) {}

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Record<string, unknown>,
  ) {
    const texts = adminTexts(request.shell.language);
    const erased = parseReferenceNumber(textField(query, 'erased'));
    if (erased.ok)
      return renderPage(
        reply,
        <ErasePage typed="" done={texts.erased(formatReferenceNumber(erased.reference))} />,
      );
    const typed = textField(query, 'reference');
    if (typed === '') return renderPage(reply, <ErasePage typed="" />);
    const parsed = parseReferenceNumber(typed);
    if (!parsed.ok)
      return renderPage(reply, <ErasePage typed={typed} error={texts.wrongReference[parsed.reason]} />, 422);
    try {
      const found = await this.requests.ask(
        publicStatus,
        { reference: parsed.reference },
        onBehalfOf(request),
      );
      return renderPage(reply, <ConfirmErasePage found={found} />);
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'not-found')) throw error;
      return renderPage(reply, <ErasePage typed={typed} error={texts.unknownReference} />, 404);
    }
  }

  @Post()
  async erase(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    const reference = textField(body, 'reference');
    await this.requests.ask(eraseContributor, { reference }, { ...onBehalfOf(request), timeoutMs: 15_000 });
    seeOther(reply, `/admin/erase?erased=${encodeURIComponent(reference)}`);
  }
}
