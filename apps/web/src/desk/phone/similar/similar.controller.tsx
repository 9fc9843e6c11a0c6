import { randomUUID } from 'node:crypto';
import {
  findSimilar,
  getDraft,
  languageSchema,
  saveDraft,
  type SimilarContribution,
} from '@gemeinsam/contracts';
import { Clock, refuse, RequestClient } from '@gemeinsam/service-kit';
import { ButtonLink } from '@gemeinsam/ui';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AccessLog } from '../../../auth/access-log.service.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { renderPage, renderPiece, seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { PhoneFrame } from '../phone-frame.js';
import { SeenLately } from './seen-lately.js';
import { SimilarFound } from './similar-found.js';
import { similarTexts } from './similar.texts.js';

/** What was typed is a text of a person: it comes in the body of a POST, never in an address, and is kept nowhere. */
const longest = 12_000;

/** What others have said already, while an agent writes. */
@Controller('desk/phone/similar')
@StaffPage('agent', 'lead', 'admin')
export class SimilarController {
  private readonly seen = new SeenLately();

  constructor(
    private readonly client: RequestClient,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** The list as a piece of the page that asks for it, or as a page of its own for those without script. */
  @Post()
  async find(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() posted: unknown,
  ): Promise<string> {
    const body = asBody(posted);
    const text = textField(body, 'text').trim().slice(-longest);
    const supports = idIn(textField(body, 'supports'));
    const draft = idIn(textField(body, 'draft'));
    const language = languageSchema.safeParse(textField(body, 'language'));
    const process = textField(body, 'process');
    const found =
      text === '' && supports === undefined
        ? []
        : await this.client.ask(
            findSimilar,
            {
              text,
              language: language.success ? language.data : request.shell.language,
              ...(process === '' ? {} : { process }),
              // One more than is shown, because the one that is supported is shown apart.
              limit: 6,
              ...(supports === undefined ? {} : { including: supports }),
            },
            onBehalfOf(request),
          );
    await this.record(request, found);
    const piece = { found, supports, typed: text !== '' };
    if (request.headers['x-fragment'] !== undefined) return renderPiece(reply, <SimilarFound {...piece} />);
    const texts = similarTexts(request.shell.language);
    const back = draft === undefined ? '/desk/phone' : `/desk/phone/drafts/${draft}`;
    return renderPage(
      reply,
      <PhoneFrame place="calls" title={texts.title} columns="one">
        <h1>{texts.title}</h1>
        <div class="similar">
          <SimilarFound {...piece} forDraft={draft} />
        </div>
        <p>
          <ButtonLink href={back} look="secondary" keyHint="Alt+ArrowLeft">
            {texts.back}
          </ButtonLink>
        </p>
      </PhoneFrame>,
    );
  }

  /** Without script: writes the choice into the draft and goes back to it. */
  @Post('support')
  async support(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const by = onBehalfOf(request);
    const id =
      idIn(textField(body, 'draft')) ?? refuse('web.no-such-draft', 'not-found', 'There is no such draft.');
    const supports = idIn(textField(body, 'supports'));
    const { version } = await this.client.ask(getDraft, { id }, by);
    await this.client.ask(
      saveDraft,
      {
        id,
        base: version,
        changes: { supports: supports === undefined ? [] : [supports] },
        tab: 'without-script',
        save: randomUUID(),
      },
      by,
    );
    seeOther(reply, `/desk/phone/drafts/${id}`);
  }

  /** Who saw which text is kept, once for a call and not for every letter. */
  private async record(request: FastifyRequest, found: readonly SimilarContribution[]): Promise<void> {
    const { actor } = request.shell;
    const now = this.clock.now().getTime();
    const fresh = this.seen.newTo(
      actor.id,
      found.map(({ contributionId }) => contributionId),
      now,
    );
    const seen = found.filter(({ contributionId }) => fresh.includes(contributionId));
    await this.accessLog.record(actor, seen, 'phone.similar');
    this.seen.remember(actor.id, fresh, now);
  }
}

const idIn = (typed: string): string | undefined => {
  const id = z.uuid().safeParse(typed);
  return id.success ? id.data : undefined;
};
