import {
  amendContribution,
  changeContact,
  type ContributionForCaller,
  type ProcessView,
  withdrawContribution,
} from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { faultsOf } from '../../../shell/definition-form/problem-messages.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { AddPage, AddReadBackPage, longestAddition } from './add-pages.js';
import { CallerContributions } from './caller-contribution.service.js';
import { carried, checkChange, noChange, typedChange } from './contact-input.js';
import { ContactPage, ContactReadBackPage } from './contact-pages.js';
import { addPath, contactPath, contributionPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { WithdrawPage } from './withdraw-page.js';

/** What an agent does for a caller: each is read out first and done when the person confirms it. */
@Controller('desk/phone/look-up/:reference')
@StaffPage('agent', 'lead', 'admin')
export class CallerActionsController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
    private readonly clock: Clock,
  ) {}

  @Get('withdraw')
  async withdrawPage(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
  ) {
    const found = await this.contributions.one(request, typed);
    if (!found.may.withdraw) return tooLate(reply, found);
    await send(reply, <WithdrawPage request={request} found={found} />);
  }

  @Post('withdraw')
  async withdraw(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const found = await this.contributions.one(request, typed);
    if (!confirmed(posted)) return send(reply, <WithdrawPage request={request} found={found} missing />, 422);
    await this.perform(reply, found, 'withdrawn', {
      act: () =>
        this.client.ask(
          withdrawContribution,
          { reference: found.reference, channel: 'phone' },
          onBehalfOf(request),
        ),
      away: () => <WithdrawPage request={request} found={found} away />,
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
    await send(reply, <AddPage request={request} found={found} question={question} />);
  }

  /** Somebody came back to a page that only follows a posted one, or switched its language. */
  @Get(['add/read-back', 'add/change'])
  beginAdding(@Res() reply: FastifyReply, @Param('reference') typed: string): void {
    seeOther(reply, addPath(typed.replace(/\D/g, '')));
  }

  @Get(['contact/read-back', 'contact/change'])
  beginChanging(@Res() reply: FastifyReply, @Param('reference') typed: string): void {
    seeOther(reply, contactPath(typed.replace(/\D/g, '')));
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
    await send(reply, <AddPage request={request} found={found} question={question} text={text} />);
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
    if (problem === undefined)
      return send(reply, <AddReadBackPage request={request} found={found} text={text} />);
    const question = await this.question(request, found);
    await send(
      reply,
      <AddPage request={request} found={found} question={question} text={text} problem={problem} />,
      422,
    );
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
      return send(reply, <AddPage request={request} found={found} text={text} problem={problem} />, 422);
    if (!confirmed(posted))
      return send(reply, <AddReadBackPage request={request} found={found} text={text} missing />, 422);
    await this.perform(reply, found, 'added', {
      act: () =>
        this.client.ask(
          amendContribution,
          { reference: found.reference, text, channel: 'phone' },
          onBehalfOf(request),
        ),
      away: () => <AddReadBackPage request={request} found={found} text={text} away />,
    });
  }

  @Get('contact')
  async contactPage(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
  ) {
    const { found, process } = await this.withProcess(request, typed);
    if (!found.may.changeContact) return tooLate(reply, found);
    await send(reply, <ContactPage request={request} found={found} process={process} typed={noChange()} />);
  }

  @Post('contact/change')
  async changeAgain(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const { found, process } = await this.withProcess(request, typed);
    const change = typedChange(process.form, asBody(posted));
    await send(reply, <ContactPage request={request} found={found} process={process} typed={change} />);
  }

  @Post('contact/read-back')
  async readBackContact(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
    @Body() posted: unknown,
  ): Promise<void> {
    await this.contactStep(request, reply, typed, posted, async () => undefined);
  }

  @Post('contact')
  async contact(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
    @Body() posted: unknown,
  ): Promise<void> {
    await this.contactStep(request, reply, typed, posted, async (found, process) => {
      const change = typedChange(process.form, asBody(posted));
      const { contact } = checkChange(process.form, change);
      const readBack = { request, found, process, contact, fields: carried(asBody(posted)) };
      if (!confirmed(posted)) {
        await send(reply, <ContactReadBackPage {...readBack} missing />, 422);
        return true;
      }
      await this.perform(reply, found, 'contact', {
        act: () =>
          this.client.ask(
            changeContact,
            {
              reference: found.reference,
              contact,
              consent: {
                given: true,
                version: process.form.consent.version,
                language: found.language,
                how: 'read-out',
                at: this.clock.now().toISOString(),
                readBy: request.shell.actor.id,
              },
              channel: 'phone',
            },
            onBehalfOf(request),
          ),
        away: () => <ContactReadBackPage {...readBack} away />,
        invalid: (problem) => (
          <ContactPage
            request={request}
            found={found}
            process={process}
            typed={change}
            faults={faultsOf(problem.problem.fields ?? [], process.form, request.shell.language, false)}
          />
        ),
      });
      return true;
    });
  }

  /** Judges what was typed; without fault `next` goes on, or the read-back is shown. */
  private async contactStep(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: string,
    posted: unknown,
    next: (found: ContributionForCaller, process: ProcessView) => Promise<boolean | undefined>,
  ): Promise<void> {
    const { found, process } = await this.withProcess(request, typed);
    const change = typedChange(process.form, asBody(posted));
    const { contact, problems } = checkChange(process.form, change);
    if (problems.length > 0) {
      const faults = faultsOf(problems, process.form, request.shell.language, false);
      const page = { request, found, process, typed: change, faults };
      return send(reply, <ContactPage {...page} />, 422);
    }
    if (await next(found, process)) return;
    const fields = carried(asBody(posted));
    const page = { request, found, process, contact, fields };
    await send(reply, <ContactReadBackPage {...page} />);
  }

  private async withProcess(request: FastifyRequest, typed: string) {
    const found = await this.contributions.one(request, typed);
    return { found, process: await this.contributions.process(request, found.process.slug) };
  }

  /** Does it and goes back to the contribution. What cannot be done any more is said there. */
  private async perform(
    reply: FastifyReply,
    { reference }: ContributionForCaller,
    done: string,
    how: { act: () => Promise<unknown>; away: () => VNode; invalid?: (refusal: Refusal) => VNode },
  ): Promise<void> {
    try {
      await how.act();
      seeOther(reply, `${contributionPath(reference)}?done=${done}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { kind } = error.problem;
      if (kind === 'unavailable') await send(reply, how.away(), 503);
      else if (kind === 'conflict') seeOther(reply, `${contributionPath(reference)}?done=too-late`);
      else if (kind === 'invalid' && how.invalid) await send(reply, how.invalid(error), 422);
      else throw error;
    }
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

const confirmed = (posted: unknown): boolean => textField(asBody(posted), 'confirmed') !== '';

async function send(reply: FastifyReply, page: VNode, status = 200): Promise<void> {
  await reply.send(renderPage(reply, page, status));
}

const tooLate = (reply: FastifyReply, { reference }: ContributionForCaller): void =>
  seeOther(reply, `${contributionPath(reference)}?done=too-late`);
