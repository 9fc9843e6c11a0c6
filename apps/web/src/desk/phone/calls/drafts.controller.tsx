import { Get, Post, Query } from '@nestjs/common';
import { discardDraft, handOverDraft } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { hasOneOf } from '../../../auth/staff-account.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { textField, type Body } from '../../../shell/body-fields.js';
import { PhoneDesk } from './phone-desk.service.js';
import { CallScreen } from './call-screen.service.js';
import { callTexts } from './call.texts.js';
import { groupDrafts } from './draft-groups.js';
import { DraftsPage } from './drafts.page.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id, PostedFields } from '../../../shell/request.decorator.js';

const list = '/desk/phone/drafts';

/** All drafts, and passing them on. */
@StaffPage('desk/phone/drafts', 'agent', 'lead', 'admin')
@Shows('phone.draft')
export class DraftsController {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly screen: CallScreen,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Shows('phone.drafts')
  @Get()
  async all(@CurrentVisit() visit: Visit, @Query('done') done: unknown): Promise<Answer> {
    const [drafts, processes] = await Promise.all([
      this.desk.drafts(visit, 'everybody'),
      this.desk.openProcesses(visit),
    ]);
    const { actor, language } = visit;
    const now = this.clock.now();
    const me = { id: actor.id, leads: hasOneOf(actor, ['lead', 'admin']) };
    const words = callTexts(language);
    const said = { discarded: words.discarded, restored: words.restored, given: words.given };
    return showPage(
      <DraftsPage
        groups={groupDrafts(drafts, me, now)}
        processes={processes}
        now={now}
        done={typeof done === 'string' ? said[done as keyof typeof said] : undefined}
      />,
    );
  }

  @Post(':id/take-over')
  async takeOver(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    await this.client.ask(handOverDraft, { id }, visit);
    return seeOther(`${list}/${id}`);
  }

  @Post(':id/hand-over')
  async handOver(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @PostedFields() body: Body,
  ): Promise<Answer> {
    const to = (await this.desk.colleagues(visit)).find((one) => one.id === textField(body, '_to'));
    await this.screen.write(visit, id, body);
    if (!to) return seeOther(`${list}/${id}`);
    await this.client.ask(handOverDraft, { id, to }, visit);
    return seeOther(`${list}?done=given`);
  }

  @Post(':id/discard')
  async discard(@CurrentVisit() visit: Visit, @Id() id: string, @PostedFields() body: Body): Promise<Answer> {
    await this.screen.write(visit, id, body);
    await this.client.ask(discardDraft, { id }, visit);
    return seeOther(`${list}?done=discarded`);
  }

  @Post(':id/restore')
  async restore(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    await this.client.ask(discardDraft, { id, restore: true }, visit);
    return seeOther(`${list}/${id}`);
  }
}
