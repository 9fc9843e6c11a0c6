import { type Actor, listProcesses, type ProcessView } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Post, Query } from '@nestjs/common';
import { textField } from '../../admin/form-fields.js';
import { CurrentActor, StaffPage } from '../../auth/staff-page.decorator.js';
import { orWhenAway } from '../../shell/service-away.js';
import { ConnectionPage, type ConnectionPageProps } from './connection.page.js';
import { TelephonyAdmin } from './telephony-admin.service.js';
import { dialectIn } from './telephony.controller.js';
import { TrialCall } from './trial-call.service.js';
import { showPage, seeOther, type Answer } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { CurrentVisit, Id, PostedFields } from '../../shell/request.decorator.js';
import type { Body } from '../../shell/body-fields.js';

/** One telephone system. */
@StaffPage('admin/telephony/connections/:id', 'admin')
export class ConnectionsController {
  constructor(
    private readonly telephony: TelephonyAdmin,
    private readonly trials: TrialCall,
    private readonly client: RequestClient,
  ) {}

  @Get()
  show(@CurrentVisit() visit: Visit, @Id() id: string, @Query('done') said: unknown): Promise<Answer> {
    return this.page(visit, id, { saved: said === 'saved' });
  }

  @Post('trial')
  async trial(@CurrentVisit() visit: Visit, @Id() id: string, @CurrentActor() actor: Actor): Promise<Answer> {
    const trial = await this.trials.play(await this.telephony.connection(id), actor.id);
    return this.page(visit, id, { trial });
  }

  @Post('rotate')
  async rotate(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return this.page(visit, id, { address: await this.telephony.rotate(id) });
  }

  @Post('signing')
  async signing(@CurrentVisit() visit: Visit, @Id() id: string, @PostedFields() body: Body): Promise<Answer> {
    const secret = await this.telephony.sign(id, textField(body, 'signed') === 'yes');
    return this.page(visit, id, secret === null ? { saved: true } : { secret });
  }

  @Post('dialect')
  async dialect(@Id() id: string, @PostedFields() body: Body): Promise<Answer> {
    await this.telephony.speak(id, dialectIn(body));
    return seeOther(`/admin/telephony/connections/${id}?done=saved`);
  }

  @Post('queues')
  async addQueue(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @PostedFields() body: Body,
  ): Promise<Answer> {
    const problems = await this.telephony.addQueue(id, {
      name: textField(body, 'queue'),
      process: textField(body, 'process').slice(0, 80) || null,
      language: textField(body, 'language') === 'en' ? 'en' : 'de',
    });
    if (problems.length === 0) return seeOther(`/admin/telephony/connections/${id}?done=saved`);
    return this.page(visit, id, { problems }, 422);
  }

  @Post('queues/remove')
  async removeQueue(@Id() id: string, @PostedFields() body: Body): Promise<Answer> {
    await this.telephony.removeQueue(id, textField(body, 'queue'));
    return seeOther(`/admin/telephony/connections/${id}?done=saved`);
  }

  @Post('delete')
  async remove(@Id() id: string): Promise<Answer> {
    await this.telephony.remove(id);
    return seeOther('/admin/telephony?done=saved');
  }

  private async page(
    visit: Visit,
    id: string,
    more: Partial<ConnectionPageProps>,
    status = 200,
  ): Promise<Answer> {
    const [connection, processes] = await Promise.all([this.telephony.connection(id), this.processes(visit)]);
    const page = <ConnectionPage connection={connection} processes={processes} {...more} />;
    return showPage(page, status);
  }

  private processes(visit: Visit): Promise<ProcessView[]> {
    return this.client.ask(listProcesses, { onlyOpen: false }, visit).catch(orWhenAway([]));
  }
}
