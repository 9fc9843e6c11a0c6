import { type Actor, trimText } from '@gemeinsam/contracts';
import { Get, Query } from '@nestjs/common';
import { CurrentActor, StaffPage } from '../../auth/staff-page.decorator.js';
import { Shows } from '../../auth/shows.decorator.js';
import { dialects } from '../dialects/dialect.js';
import { SeatPage, TelephonyPage, type TelephonyPageProps } from './telephony.page.js';
import { problemsOfName } from './telephony-limits.js';
import { TelephonyAdmin } from './telephony-admin.service.js';
import { textField } from '../../shell/body-fields.js';
import { showPage, seeOther, type Answer } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { CurrentVisit, Id } from '../../shell/request.decorator.js';
import { oneOf, typedLine } from '../../shell/form-schema.js';
import { PostForm, type RefusedForm } from '../../shell/post-form.decorator.js';
import { z } from 'zod';

const done = '/admin/telephony?done=saved';

const newConnection = z.object({ name: typedLine(), dialect: oneOf(dialects) });
const seatForm = z.object({ extension: typedLine(), logins: typedLine() });
const blockedForm = z.object({ number: typedLine(), reason: typedLine() });

/** Telephone systems at a glance, who sits where, who is not put through. */
@StaffPage('admin/telephony', 'admin')
@Shows('admin.telephony')
export class TelephonyController {
  constructor(private readonly telephony: TelephonyAdmin) {}

  @Get()
  async overview(@CurrentVisit() visit: Visit, @Query('done') said: unknown): Promise<Answer> {
    return this.page(visit, { saved: said === 'saved' });
  }

  /** Answers with the address itself, because its token is kept nowhere. */
  @PostForm('connections', newConnection, 'connectAgain')
  async connect(
    typed: z.infer<typeof newConnection>,
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const made = await this.telephony.connect({ ...typed, by: actor.name ?? actor.id });
    return 'address' in made ? this.page(visit, made) : this.page(visit, { typed, ...made }, 422);
  }

  connectAgain({ typed }: RefusedForm, visit: Visit): Promise<Answer> {
    const name = trimText(textField(typed, 'name'));
    const problems = [...problemsOfName(name), 'dialect-unknown' as const];
    return this.page(visit, { typed: { name }, problems }, 422);
  }

  @Get('seats/:id')
  async seat(@Id() id: string): Promise<Answer> {
    return showPage(<SeatPage seat={await this.telephony.seat(id)} />);
  }

  @PostForm('seats/:id', seatForm)
  async place(typed: z.infer<typeof seatForm>, @Id() id: string): Promise<Answer> {
    const problems = await this.telephony.place(id, typed);
    if (problems.length === 0) return seeOther(done);
    const seat = await this.telephony.seat(id);
    const page = <SeatPage seat={seat} typed={typed} problems={problems} />;
    return showPage(page, 422);
  }

  @PostForm('blocked', blockedForm)
  async block(
    typed: z.infer<typeof blockedForm>,
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const problems = await this.telephony.block({ ...typed, by: actor.name ?? actor.id });
    if (problems.length === 0) return seeOther(done);
    return this.page(visit, { typed, problems }, 422);
  }

  @PostForm('blocked/remove', z.object({ number: typedLine() }))
  async unblock({ number }: { number: string }): Promise<Answer> {
    await this.telephony.unblock(number);
    return seeOther(done);
  }

  private async page(visit: Visit, more: Partial<TelephonyPageProps>, status = 200): Promise<Answer> {
    const overview = await this.telephony.overview();
    return showPage(<TelephonyPage overview={overview} {...more} />, status);
  }
}
