import { changeContact, type ContributionForCaller, type ProcessView } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Get, Param, Post, Query } from '@nestjs/common';
import { SessionId } from '../../../auth/session-id.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { faultsForStaff } from '../../../shell/definition-form/problem-messages.js';
import { CallerContributions } from './caller-contribution.service.js';
import { carried, checkChange, noChange, typedChange } from './contact-input.js';
import { ContactPage, ContactReadBackPage } from './contact.page.js';
import { contactPath } from './look-up-paths.js';
import { confirmedForm, perform, tooLate } from './perform.js';
import { seeOther, type Answer, showPage } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, PostedFields } from '../../../shell/request.decorator.js';
import { textField, type Body } from '../../../shell/body-fields.js';
import { TypedSteps } from './typed-steps.service.js';

const pathTo = (typed: string): string => contactPath(typed.replace(/\D/g, ''));

/** Changes for a caller how they hear back; with consent read out, and read back before it is done. */
@StaffPage('desk/phone/look-up/:reference', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class ContactController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
    private readonly steps: TypedSteps,
    private readonly clock: Clock,
  ) {}

  /** Empty, or with what was typed and is to be changed. */
  @Get(['contact', 'contact/change'])
  async contactPage(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
    @Query('typed') id: unknown,
  ): Promise<Answer> {
    return this.toChange(visit, typed, await this.steps.find(id, session));
  }

  @Post('contact/change')
  async changeAgain(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @PostedFields() body: Body,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const fields = Object.fromEntries(carried(body));
    const led = await this.steps.lead(`${pathTo(typed)}/change`, fields, visit, session);
    return led ?? this.toChange(visit, typed, body);
  }

  @Post('contact/read-back')
  async readBackContact(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @PostedFields() body: Body,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const fields = Object.fromEntries(carried(body));
    const led = await this.steps.lead(`${pathTo(typed)}/read-back`, fields, visit, session);
    return led ?? this.contactStep(visit, typed, body);
  }

  /** Somebody came back to it, or reads it in another language; when it is forgotten it begins anew. */
  @Get('contact/read-back')
  async readBackAgain(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
    @Query('typed') id: unknown,
  ): Promise<Answer> {
    const fields = await this.steps.find(id, session);
    return fields ? this.contactStep(visit, typed, fields) : seeOther(pathTo(typed));
  }

  @Post('contact')
  async contact(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @PostedFields() body: Body,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    if (!confirmedForm.parse(body).confirmed) {
      const fields = { ...Object.fromEntries(carried(body)), missing: '1' };
      const led = await this.steps.lead(`${pathTo(typed)}/read-back`, fields, visit, session);
      return led ?? this.contactStep(visit, typed, { ...body, missing: '1' });
    }
    return this.contactStep(visit, typed, body, async (found, process) => {
      const change = typedChange(process.form, body);
      const { contact } = checkChange(process.form, change);
      const readBack = { found, process, contact, fields: carried(body) };
      return perform(found, 'contact', {
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
                readBy: visit.actor.id,
              },
              channel: 'phone',
            },
            visit,
          ),
        away: () => <ContactReadBackPage {...readBack} away />,
        invalid: (problem) => (
          <ContactPage
            found={found}
            process={process}
            typed={change}
            faults={faultsForStaff(problem.problem.fields ?? [], process.form, visit.language)}
          />
        ),
      });
    });
  }

  private async toChange(visit: Visit, typed: string, body: Body | undefined): Promise<Answer> {
    const { found, process } = await this.withProcess(visit, typed);
    if (!found.may.changeContact) return tooLate(found);
    const change = body ? typedChange(process.form, body) : noChange();
    return showPage(<ContactPage found={found} process={process} typed={change} />);
  }

  /** Judges what was typed; without fault `next` goes on, or the read-back is shown. */
  private async contactStep(
    visit: Visit,
    typed: string,
    body: Body,
    next?: (found: ContributionForCaller, process: ProcessView) => Promise<Answer>,
  ): Promise<Answer> {
    const { found, process } = await this.withProcess(visit, typed);
    const change = typedChange(process.form, body);
    const { contact, problems } = checkChange(process.form, change);
    if (problems.length > 0) {
      const faults = faultsForStaff(problems, process.form, visit.language);
      const page = { found, process, typed: change, faults };
      return showPage(<ContactPage {...page} />, 422);
    }
    if (next) return next(found, process);
    const missing = textField(body, 'missing') !== '';
    const page = { found, process, contact, fields: carried(body), missing };
    return showPage(<ContactReadBackPage {...page} />, missing ? 422 : 200);
  }

  private async withProcess(visit: Visit, typed: string) {
    const found = await this.contributions.one(visit, typed);
    return { found, process: await this.contributions.process(visit, found.process.slug) };
  }
}
