import { Refusal, Clock } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { CallerContributions } from './caller-contribution.service.js';
import { ContributionPage } from './contribution.page.js';
import { LookUpPage } from './look-up.page.js';
import { contributionPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';

/** Where a caller's contribution stands. */
@Controller('desk/phone/look-up')
@StaffPage('agent', 'lead', 'admin')
export class LookUpController {
  constructor(
    private readonly contributions: CallerContributions,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('said') said: unknown,
  ): Promise<void> {
    if (typeof said === 'string' && said.trim() !== '') return this.answer(request, reply, said);
    await reply.send(renderPage(reply, <LookUpPage />));
  }

  @Post()
  async look(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() posted: unknown,
  ): Promise<void> {
    return this.answer(request, reply, textField(asBody(posted), 'said'));
  }

  @Get(':reference')
  async contribution(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('reference') typed: string,
    @Query('done') done: unknown,
  ): Promise<string> {
    const found = await this.contributions.one(request, typed);
    const shown = await this.contributions.shown(request, found.reference);
    return renderPage(
      reply,
      <ContributionPage found={found} shown={shown} now={this.clock.now()} done={doneWords(request, done)} />,
    );
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, typed: string): Promise<void> {
    const said = typed.trim().slice(0, 60);
    const page = (props: Partial<Parameters<typeof LookUpPage>[0]>, status: number) =>
      reply.send(renderPage(reply, <LookUpPage said={said} {...props} />, status));
    if (said.length < 3) {
      await page({ problem: lookUpTexts(request.shell.language).empty }, 422);
      return;
    }
    try {
      const answer = await this.contributions.lookUp(request, said);
      const [only, ...others] = answer.found;
      if (only && others.length === 0) return seeOther(reply, contributionPath(only.reference));
      await page({ answer }, 200);
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'unavailable') throw error;
      await page({ answer: 'away' }, 503);
    }
  }
}

function doneWords(request: FastifyRequest, done: unknown): string | undefined {
  const texts = lookUpTexts(request.shell.language);
  switch (done) {
    case 'added':
      return texts.added;
    case 'withdrawn':
      return texts.withdrawn;
    case 'contact':
      return texts.contactChanged;
    case 'too-late':
      return texts.tooLate;
    default:
      return undefined;
  }
}
