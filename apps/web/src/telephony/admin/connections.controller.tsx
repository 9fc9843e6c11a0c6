import { type Actor, listProcesses, type ProcessView, languages, trimText } from '@gemeinsam/contracts';
import { numberStyles, RequestClient } from '@gemeinsam/service-kit';
import { Get, Post, Query } from '@nestjs/common';
import { CurrentActor, StaffPage } from '../../auth/staff-page.decorator.js';
import { Shows } from '../../auth/shows.decorator.js';
import { orWhenAway } from '../../shell/service-away.js';
import { ConnectionPage, type ConnectionPageProps } from './connection.page.js';
import { problemsOfQueue } from './telephony-limits.js';
import { TelephonyAdmin } from './telephony-admin.service.js';
import { TrialCall } from './trial-call.service.js';
import { textField } from '../../shell/body-fields.js';
import { showPage, seeOther, type Answer } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { CurrentVisit, Id } from '../../shell/request.decorator.js';
import { dialects } from '../dialects/dialect.js';
import { oneOf, typedLine, typedText } from '../../shell/form-schema.js';
import { PostForm, type RefusedForm } from '../../shell/post-form.decorator.js';
import { z } from 'zod';

const signingForm = z.object({ signed: typedText() });
const formatForm = z.object({ dialect: oneOf(dialects), numbers: oneOf(numberStyles) });
const newQueue = z.object({
  queue: typedLine(),
  process: typedLine(z.string().transform((slug) => slug.slice(0, 80))),
  language: oneOf(languages),
});

/** One telephone system. */
@StaffPage('admin/telephony/connections/:id', 'admin')
@Shows('admin.telephony')
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

  @PostForm('signing', signingForm)
  async signing(
    { signed }: z.infer<typeof signingForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    const secret = await this.telephony.sign(id, signed === 'yes');
    return this.page(visit, id, secret === null ? { saved: true } : { secret });
  }

  @PostForm('format', formatForm, 'formatAgain')
  async format(
    format: z.infer<typeof formatForm>,
    @CurrentVisit() _visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    await this.telephony.setFormat(id, format);
    return seeOther(`/admin/telephony/connections/${id}?done=saved`);
  }

  formatAgain({ wrong }: RefusedForm, visit: Visit, id: string): Promise<Answer> {
    const problems = (['dialect', 'numbers'] as const).filter((field) => wrong.has(field));
    return this.page(visit, id, { problems: problems.map((field) => `${field}-unknown` as const) }, 422);
  }

  @PostForm('queues', newQueue, 'queueAgain')
  async addQueue(
    { queue, process, language }: z.infer<typeof newQueue>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    const problems = await this.telephony.addQueue(id, { name: queue, process: process || null, language });
    if (problems.length === 0) return seeOther(`/admin/telephony/connections/${id}?done=saved`);
    return this.page(visit, id, { problems, typed: queue }, 422);
  }

  queueAgain({ typed }: RefusedForm, visit: Visit, id: string): Promise<Answer> {
    const queue = trimText(textField(typed, 'queue'));
    const problems = [...problemsOfQueue(queue), 'language-unknown' as const];
    return this.page(visit, id, { problems, typed: queue }, 422);
  }

  @PostForm('queues/remove', z.object({ queue: typedLine() }))
  async removeQueue({ queue }: { queue: string }, @Id() id: string): Promise<Answer> {
    await this.telephony.removeQueue(id, queue);
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
