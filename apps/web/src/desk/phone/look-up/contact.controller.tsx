import { changeContact, type ContributionForCaller, type ProcessView } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Get, Param, Post } from '@nestjs/common';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { faultsOf } from '../../../shell/definition-form/problem-messages.js';
import { CallerContributions } from './caller-contribution.service.js';
import { carried, checkChange, noChange, typedChange } from './contact-input.js';
import { ContactPage, ContactReadBackPage } from './contact.page.js';
import { contactPath } from './look-up-paths.js';
import { confirmedForm, perform, tooLate } from './perform.js';
import { seeOther, type Answer, showPage } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, PostedFields } from '../../../shell/request.decorator.js';
import type { Body } from '../../../shell/body-fields.js';

/** Changes for a caller how they hear back; with consent read out, and read back before it is done. */
@StaffPage('desk/phone/look-up/:reference', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class ContactController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
    private readonly clock: Clock,
  ) {}

  @Get('contact')
  async contactPage(@CurrentVisit() visit: Visit, @Param('reference') typed: string) {
    const { found, process } = await this.withProcess(visit, typed);
    if (!found.may.changeContact) return tooLate(found);
    return showPage(<ContactPage found={found} process={process} typed={noChange()} />);
  }

  @Post('contact/change')
  async changeAgain(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @PostedFields() body: Body,
  ): Promise<Answer> {
    const { found, process } = await this.withProcess(visit, typed);
    const change = typedChange(process.form, body);
    return showPage(<ContactPage found={found} process={process} typed={change} />);
  }

  @Post('contact/read-back')
  async readBackContact(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @PostedFields() body: Body,
  ): Promise<Answer> {
    return this.contactStep(visit, typed, body);
  }

  @Post('contact')
  async contact(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @PostedFields() body: Body,
  ): Promise<Answer> {
    return this.contactStep(visit, typed, body, async (found, process) => {
      const change = typedChange(process.form, body);
      const { contact } = checkChange(process.form, change);
      const readBack = { found, process, contact, fields: carried(body) };
      if (!confirmedForm.parse(body).confirmed)
        return showPage(<ContactReadBackPage {...readBack} missing />, 422);
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
            faults={faultsOf(problem.problem.fields ?? [], process.form, visit.language, false)}
          />
        ),
      });
    });
  }

  @Get(['contact/read-back', 'contact/change'])
  beginChanging(@Param('reference') typed: string): Answer {
    return seeOther(contactPath(typed.replace(/\D/g, '')));
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
      const faults = faultsOf(problems, process.form, visit.language, false);
      const page = { found, process, typed: change, faults };
      return showPage(<ContactPage {...page} />, 422);
    }
    if (next) return next(found, process);
    const fields = carried(body);
    const page = { found, process, contact, fields };
    return showPage(<ContactReadBackPage {...page} />);
  }

  private async withProcess(visit: Visit, typed: string) {
    const found = await this.contributions.one(visit, typed);
    return { found, process: await this.contributions.process(visit, found.process.slug) };
  }
}
