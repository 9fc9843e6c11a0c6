import { Get, Query } from '@nestjs/common';
import {
  beginCall,
  callResultSchema,
  getCall,
  getDraft,
  publicStatus,
  wrapUpCall,
} from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { afterCallPath, agreeCallBackPath } from './after-call.js';
import { DonePage } from './done.page.js';
import { PhoneDesk } from './phone-desk.service.js';
import { WaitingPage } from './waiting.page.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';
import { typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';

const newCall = z.object({ call: typedText(z.uuid()), process: typedText() });
const cameOfIt = z.object({ result: typedText(callResultSchema) });
type CameOfIt = z.infer<typeof cameOfIt>;

/** From one call to the next: wait, begin, say what came of it. */
@StaffPage('desk/phone', 'agent', 'lead', 'admin')
@Shows('phone.call')
export class PhoneController {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get()
  async waiting(@CurrentVisit() visit: Visit): Promise<Answer> {
    const [processes, drafts, entries] = await Promise.all([
      this.desk.openProcesses(visit),
      this.desk.drafts(visit, 'mine'),
      this.desk.today(visit),
    ]);
    return showPage(
      <WaitingPage
        callId={newId()}
        processes={processes}
        drafts={drafts.filter(({ state }) => state === 'open')}
        entries={entries}
        now={this.clock.now()}
      />,
    );
  }

  /** A call that no telephone system reported. */
  @PostForm('calls', newCall)
  async begin({ call, process }: z.infer<typeof newCall>, @CurrentVisit() visit: Visit): Promise<Answer> {
    const { language } = visit;
    const { draft } = await this.client.ask(beginCall, { id: call, process, language }, visit);
    return seeOther(`/desk/phone/drafts/${draft.id}`);
  }

  @Get('calls/:id/done')
  async done(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query('draft') draft: unknown,
  ): Promise<Answer> {
    const call = await this.client.ask(getCall, { id }, visit);
    const reference = await this.referenceOf(visit, call.draftId);
    const [status, entries] = await Promise.all([
      reference === undefined ? undefined : this.client.ask(publicStatus, { reference }, visit),
      this.desk.today(visit),
    ]);
    const forgotten = z.uuid().safeParse(draft ?? call.draftId);
    return showPage(
      <DonePage
        call={call}
        status={status}
        draftId={forgotten.success ? forgotten.data : undefined}
        entries={entries}
        now={this.clock.now()}
      />,
    );
  }

  /** Corrects what came of the call. */
  @PostForm('calls/:id/result', cameOfIt)
  async result({ result }: CameOfIt, @CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    await this.client.ask(wrapUpCall, { id, result }, visit);
    return seeOther(result === 'call-back' ? agreeCallBackPath(id) : afterCallPath(id));
  }

  /** Done with the wrap-up, ready for the next call. */
  @PostForm('calls/:id/next', cameOfIt)
  async next({ result }: CameOfIt, @CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    await this.client.ask(wrapUpCall, { id, result, done: true }, visit);
    return seeOther('/desk/phone');
  }

  private async referenceOf(visit: Visit, draftId?: string): Promise<string | undefined> {
    if (draftId === undefined) return undefined;
    return (await this.client.ask(getDraft, { id: draftId }, visit)).reference;
  }
}
