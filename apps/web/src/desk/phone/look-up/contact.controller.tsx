import { changeContact, type ContributionForCaller, type ProcessView } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody } from '../../../shell/body-fields.js';
import { faultsOf } from '../../../shell/definition-form/problem-messages.js';
import { seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { CallerContributions } from './caller-contribution.service.js';
import { carried, checkChange, noChange, typedChange } from './contact-input.js';
import { ContactPage, ContactReadBackPage } from './contact.page.js';
import { contactPath } from './look-up-paths.js';
import { confirmed, perform, send, tooLate } from './perform.js';

/** Changes for a caller how they hear back; with consent read out, and read back before it is done. */
@Controller('desk/phone/look-up/:reference')
@StaffPage('agent', 'lead', 'admin')
export class ContactController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
    private readonly clock: Clock,
  ) {}

  @Get('contact')
  async contactPage(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('reference') typed: string,
  ) {
    const { found, process } = await this.withProcess(request, typed);
    if (!found.may.changeContact) return tooLate(reply, found);
    await send(reply, <ContactPage found={found} process={process} typed={noChange()} />);
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
    await send(reply, <ContactPage found={found} process={process} typed={change} />);
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
      const readBack = { found, process, contact, fields: carried(asBody(posted)) };
      if (!confirmed(posted)) {
        await send(reply, <ContactReadBackPage {...readBack} missing />, 422);
        return true;
      }
      await perform(reply, found, 'contact', {
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

  @Get(['contact/read-back', 'contact/change'])
  beginChanging(@Res() reply: FastifyReply, @Param('reference') typed: string): void {
    seeOther(reply, contactPath(typed.replace(/\D/g, '')));
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
      const page = { found, process, typed: change, faults };
      return send(reply, <ContactPage {...page} />, 422);
    }
    if (await next(found, process)) return;
    const fields = carried(asBody(posted));
    const page = { found, process, contact, fields };
    await send(reply, <ContactReadBackPage {...page} />);
  }

  private async withProcess(request: FastifyRequest, typed: string) {
    const found = await this.contributions.one(request, typed);
    return { found, process: await this.contributions.process(request, found.process.slug) };
  }
}
