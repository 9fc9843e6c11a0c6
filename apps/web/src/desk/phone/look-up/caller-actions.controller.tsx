import { amendContribution, type ContributionForCaller, withdrawContribution } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { AddPage, AddReadBackPage, longestAddition } from './add.page.js';
import { CallerContributions } from './caller-contribution.service.js';
import { addPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { confirmed, perform, send, tooLate } from './perform.js';
import { WithdrawPage } from './withdraw.page.js';

/** What an agent does for a caller: each is read out first and done when the person confirms it. */
@Controller('desk/phone/look-up/:reference')
@StaffPage('agent', 'lead', 'admin')
export class CallerActionsController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
  ) {}

  @Get('withdraw')
  async withdrawPage(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
  ) {
    const found = await this.contributions.one(request, typed);
    if (!found.may.withdraw) return tooLate(reply, found);
    await send(reply, <WithdrawPage found={found} />);
  }

  @Post('withdraw')
  async withdraw(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const found = await this.contributions.one(request, typed);
    if (!confirmed(posted)) return send(reply, <WithdrawPage found={found} missing />, 422);
    await perform(reply, found, 'withdrawn', {
      act: () =>
        this.client.ask(
          withdrawContribution,
          { reference: found.reference, channel: 'phone' },
          onBehalfOf(request),
        ),
      away: () => <WithdrawPage found={found} away />,
    });
  }

  @Get('add')
  async addPage(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
  ) {
    const found = await this.contributions.one(request, typed);
    if (!found.may.amend) return tooLate(reply, found);
    const question = await this.question(request, found);
    await send(reply, <AddPage found={found} question={question} />);
  }

  /** Somebody came back to a page that only follows a posted one, or switched its language. */
  @Get(['add/read-back', 'add/change'])
  beginAdding(@Res() reply: FastifyReply, @Param('reference') typed: string): void {
    seeOther(reply, addPath(typed.replace(/\D/g, '')));
  }

  @Post('add/change')
  async changeAddition(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const found = await this.contributions.one(request, typed);
    const question = await this.question(request, found);
    const text = textField(asBody(posted), 'text');
    await send(reply, <AddPage found={found} question={question} text={text} />);
  }

  @Post('add/read-back')
  async readBackAddition(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const found = await this.contributions.one(request, typed);
    const text = textField(asBody(posted), 'text').trim();
    const problem = this.additionProblem(request, text);
    if (problem === undefined) return send(reply, <AddReadBackPage found={found} text={text} />);
    const question = await this.question(request, found);
    await send(reply, <AddPage found={found} question={question} text={text} problem={problem} />, 422);
  }

  @Post('add')
  async add(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const found = await this.contributions.one(request, typed);
    const text = textField(asBody(posted), 'text').trim();
    const problem = this.additionProblem(request, text);
    if (problem !== undefined)
      return send(reply, <AddPage found={found} text={text} problem={problem} />, 422);
    if (!confirmed(posted)) return send(reply, <AddReadBackPage found={found} text={text} missing />, 422);
    await perform(reply, found, 'added', {
      act: () =>
        this.client.ask(
          amendContribution,
          { reference: found.reference, text, channel: 'phone' },
          onBehalfOf(request),
        ),
      away: () => <AddReadBackPage found={found} text={text} away />,
    });
  }

  private additionProblem(request: FastifyRequest, text: string): string | undefined {
    const texts = lookUpTexts(request.shell.language);
    if (text === '') return texts.addEmpty;
    return text.length > longestAddition ? texts.addTooLong : undefined;
  }

  private async question(request: FastifyRequest, found: ContributionForCaller): Promise<string | undefined> {
    if (found.status !== 'returned') return undefined;
    const { decision } = await this.contributions.shown(request, found.reference);
    return decision === 'away' ? undefined : decision?.message;
  }
}
