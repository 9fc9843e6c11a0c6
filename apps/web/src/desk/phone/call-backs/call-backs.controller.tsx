import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  agreeCallBack,
  assignCallBack,
  type CallBackCounts,
  callOutcomeSchema,
  countCallBacks,
  getCall,
  getCallBack,
  recordCall,
  rescheduleCallBack,
} from '@gemeinsam/contracts';
import { Clock, Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessLog } from '../../../auth/access-log.service.js';
import { safeReturnPath } from '../../../auth/return-path.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { BeginFromCallBack } from './begin-from-call-back.service.js';
import { CallBackPage, type CallBackPageProps } from './call-back.page.js';
import { callBackPath, callBacksPath } from './call-back-paths.js';
import { Colleagues } from './colleagues.service.js';
import { chosenTime } from './due-times.js';
import { NewCallBackPage, noteAtMost, type NewCallBackProps } from './new-call-back.page.js';

type Fields = Record<string, unknown>;
const closedMeanwhile = 'notification.callback-already-closed';

/** One call to make: who, when, what to say, how it ended. */
@Controller('desk/phone/call-backs')
@StaffPage('agent', 'lead', 'admin')
export class CallBacksController {
  constructor(
    private readonly client: RequestClient,
    private readonly colleagues: Colleagues,
    private readonly accessLog: AccessLog,
    private readonly beginning: BeginFromCallBack,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async agreeing(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const typed = { choice: '', day: '', time: '', note: '' };
    return this.newPage(request, reply, textField(query, 'call'), textField(query, 'back'), typed);
  }

  @Post('new')
  async agree(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const [callId, back, note] = [
      textField(body, 'call'),
      textField(body, 'back'),
      textField(body, 'note').trim(),
    ];
    const typed = { ...this.typedDue(body), note };
    const due = chosenTime(typed, this.clock.now());
    const again = async (fault: NonNullable<NewCallBackProps['fault']>, status: number): Promise<void> => {
      await reply.send(await this.newPage(request, reply, callId, back, typed, fault, status));
    };
    if ('fault' in due) return again(due.fault, 422);
    if (note.length > noteAtMost) return again('note', 422);
    try {
      const agreed = { callId, dueAt: due.at.toISOString(), ...(note && { note }) };
      await this.client.ask(agreeCallBack, agreed, onBehalfOf(request));
    } catch (error) {
      if (codeOf(error) !== 'notification.call-without-number') throw error;
      return again('no-number', 409);
    }
    seeOther(reply, safeReturnPath(back, `${callBacksPath}?done=agreed`));
  }

  @Get(':id')
  async task(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Fields,
  ): Promise<string> {
    return this.taskPage(request, reply, id, { done: textField(query, 'done') || undefined });
  }

  @Post(':id/outcome')
  async record(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const outcome = callOutcomeSchema.safeParse(textField(asBody(posted), 'outcome'));
    if (!outcome.success) return refuse('web.outcome-missing', 'invalid', 'Choose how the call ended.');
    const done = outcome.data === 'reached' ? 'reached' : 'recorded';
    await this.act(reply, `${callBacksPath}?done=${done}`, () =>
      this.client.ask(recordCall, { id, outcome: outcome.data }, onBehalfOf(request)),
    );
  }

  @Post(':id/take')
  async take(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const { actor } = request.shell;
    const owner = { id: actor.id, name: actor.name ?? '' };
    await this.act(reply, `${callBackPath(id)}?done=taken`, () =>
      this.client.ask(assignCallBack, { id, owner }, onBehalfOf(request)),
    );
  }

  @Post(':id/give-back')
  async giveBack(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.act(reply, `${callBacksPath}?done=given-back`, () =>
      this.client.ask(assignCallBack, { id, owner: null }, onBehalfOf(request)),
    );
  }

  @Post(':id/assign')
  async assign(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const owner = (await this.colleagues.for(request.shell.actor)).find(
      ({ id: one }) => one === textField(asBody(posted), 'to'),
    );
    if (!owner) return refuse('web.no-such-colleague', 'invalid', 'Choose a colleague of the phone desk.');
    await this.act(reply, `${callBacksPath}?done=assigned`, () =>
      this.client.ask(assignCallBack, { id, owner }, onBehalfOf(request)),
    );
  }

  @Post(':id/reschedule')
  async reschedule(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const typed = this.typedDue(asBody(posted));
    const due = chosenTime(typed, this.clock.now());
    if ('fault' in due) {
      await reply.send(
        await this.taskPage(request, reply, id, { moving: { ...typed, fault: due.fault } }, 422),
      );
      return;
    }
    await this.act(reply, `${callBacksPath}?done=rescheduled`, () =>
      this.client.ask(rescheduleCallBack, { id, dueAt: due.at.toISOString() }, onBehalfOf(request)),
    );
  }

  /** A draft with the number in it; the call-back stays open until its outcome is said. */
  @Post(':id/contribution')
  async contribution(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const draftId = await this.beginning.begin(id, textField(asBody(posted), 'process'), onBehalfOf(request));
    seeOther(reply, `/desk/phone/drafts/${draftId}`);
  }

  private typedDue(body: Readonly<Fields>): { choice: string; day: string; time: string } {
    return {
      choice: textField(body, 'choice'),
      day: textField(body, 'day'),
      time: textField(body, 'time').trim(),
    };
  }

  /** Does it and goes on; when somebody else closed the task meanwhile, the list says so. */
  private async act(reply: FastifyReply, next: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (codeOf(error) !== closedMeanwhile) throw error;
      return seeOther(reply, `${callBacksPath}?done=closed`);
    }
    seeOther(reply, next);
  }

  private async taskPage(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    more: Pick<CallBackPageProps, 'done' | 'moving'>,
    status = 200,
  ): Promise<string> {
    const by = onBehalfOf(request);
    const [task, counts, processes, colleagues] = await Promise.all([
      this.client.ask(getCallBack, { id }, by),
      this.client.ask(countCallBacks, {}, by).catch((): CallBackCounts | undefined => undefined),
      this.beginning.processes(by),
      this.colleagues.for(request.shell.actor),
    ]);
    const { contributionId, call } = task;
    if (contributionId !== undefined || call?.reference !== undefined)
      await this.accessLog.record(
        by.actor,
        [{ contributionId, reference: call?.reference }],
        'messages.call',
      );
    return renderPage(
      reply,
      <CallBackPage
        task={task}
        counts={counts}
        processes={processes}
        colleagues={colleagues}
        now={this.clock.now()}
        {...more}
      />,
      status,
    );
  }

  private async newPage(
    request: FastifyRequest,
    reply: FastifyReply,
    callId: string,
    back: string,
    typed: NewCallBackProps['typed'],
    fault?: NewCallBackProps['fault'],
    status = 200,
  ): Promise<string> {
    const call = await this.client.ask(getCall, { id: callId }, onBehalfOf(request));
    return renderPage(
      reply,
      <NewCallBackPage
        call={call}
        back={safeReturnPath(back, '')}
        typed={typed}
        fault={fault}
        now={this.clock.now()}
      />,
      status,
    );
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Refusal ? error.problem.code : undefined;
