import { Get, Query } from '@nestjs/common';
import {
  beginCall,
  callResultSchema,
  getCall,
  getDraft,
  listCallBacks,
  publicStatus,
  wrapUpCall,
  type CallBackTask,
  type Draft,
} from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { z } from 'zod';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { afterCallPath, agreeCallBackPath, hasNumber, noNumberPath, numberFault } from './after-call.js';
import { DonePage } from './done.page.js';
import { PhoneDesk } from './phone-desk.service.js';
import { WaitingPage } from './waiting.page.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';
import { typedText } from '../../../shell/form-schema.js';
import { orWhenAway } from '../../../shell/service-away.js';
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
    @Query('problem') problem: unknown,
  ): Promise<Answer> {
    const call = await this.client.ask(getCall, { id }, visit);
    const written = await this.draftOf(visit, call.draftId);
    const reference = written?.reference;
    const [status, entries, callBack] = await Promise.all([
      reference === undefined ? undefined : this.client.ask(publicStatus, { reference }, visit),
      this.desk.today(visit),
      call.result === 'call-back' ? this.callBackOf(visit, id) : undefined,
    ]);
    const forgotten = z.uuid().safeParse(draft ?? call.draftId);
    return showPage(
      <DonePage
        call={call}
        status={status}
        draftId={forgotten.success ? forgotten.data : undefined}
        callBack={callBack}
        mayGoOn={written !== undefined && reference === undefined}
        noNumber={problem === 'no-number' && numberFault(written?.fields ?? {})}
        entries={entries}
        now={this.clock.now()}
      />,
    );
  }

  /** Corrects what came of the call. */
  @PostForm('calls/:id/result', cameOfIt)
  async result({ result }: CameOfIt, @CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const call = await this.client.ask(getCall, { id }, visit);
    const draft = await this.draftOf(visit, call.draftId);
    // Nothing is said to be done that was not: a contribution is written first, a call-back needs a number.
    if (result === 'contribution' && draft?.reference === undefined)
      return seeOther(draft ? `/desk/phone/drafts/${draft.id}` : afterCallPath(id));
    const known = { call, callId: id, fields: draft?.fields ?? {} };
    if (result === 'call-back') return seeOther(hasNumber(known) ? agreeCallBackPath(id) : noNumberPath(id));
    await this.client.ask(wrapUpCall, { id, result }, visit);
    return seeOther(afterCallPath(id));
  }

  /** Done with the wrap-up, ready for the next call. */
  @PostForm('calls/:id/next', cameOfIt)
  async next({ result }: CameOfIt, @CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    await this.client.ask(wrapUpCall, { id, result, done: true }, visit);
    return seeOther('/desk/phone');
  }

  /** The call-back that was agreed on in this call, also when it was made since. */
  private async callBackOf(visit: Visit, id: string): Promise<CallBackTask | 'none' | 'away'> {
    const agreed = await this.client
      .ask(listCallBacks, { state: 'all' }, visit)
      .catch(orWhenAway('away' as const));
    if (agreed === 'away') return agreed;
    return agreed.find(({ source, callId }) => source === 'agreed' && callId === id) ?? 'none';
  }

  /** The draft of a call; it may have been deleted meanwhile. */
  private async draftOf(visit: Visit, id?: string): Promise<Draft | undefined> {
    if (id === undefined) return undefined;
    return this.client.ask(getDraft, { id }, visit).catch((error: unknown) => {
      if (error instanceof Refusal && error.kind === 'not-found') return undefined;
      throw error;
    });
  }
}
