import {
  beginCall,
  callParties,
  type CallView,
  currentCalls,
  declineCall,
  getCall,
  recordCallEvent,
  type RequestInput,
  type RequestOutput,
  wrapUpCall,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { AgentCalls } from './agent-calls.service.js';
import { callNotFound } from './call.errors.js';
import { CallViews } from './call-views.read-model.js';
import { RecordCallEvent } from './record-call-event.service.js';

@Controller()
export class CallsController {
  constructor(
    private readonly recording: RecordCallEvent,
    private readonly views: CallViews,
    private readonly agents: AgentCalls,
  ) {}

  @RequestHandler(recordCallEvent)
  record(
    input: RequestInput<typeof recordCallEvent>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof recordCallEvent>> {
    return this.recording.record(input, correlationId);
  }

  @RequestHandler(getCall)
  async get({ id }: RequestInput<typeof getCall>): Promise<RequestOutput<typeof getCall>> {
    return this.views.withPerson((await this.views.byId(id)) ?? callNotFound());
  }

  @RequestHandler(currentCalls)
  async current(
    { everybody }: RequestInput<typeof currentCalls>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof currentCalls>> {
    const seesAll =
      actor.kind === 'service' || actor.roles.some((role) => role === 'lead' || role === 'admin');
    const calls = await this.views.current(everybody && seesAll ? undefined : actor.id);
    return Promise.all(calls.map((call) => this.views.withPerson(call)));
  }

  @RequestHandler(declineCall)
  decline({ id }: RequestInput<typeof declineCall>, { actor }: RequestContext): Promise<CallView> {
    return this.agents.decline(id, actor);
  }

  @RequestHandler(beginCall)
  begin(
    input: RequestInput<typeof beginCall>,
    { actor, correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof beginCall>> {
    return this.agents.begin(input, actor, correlationId);
  }

  @RequestHandler(wrapUpCall)
  wrapUp(
    input: RequestInput<typeof wrapUpCall>,
    { actor, correlationId }: RequestContext,
  ): Promise<CallView> {
    return this.agents.wrapUp(input, actor, correlationId);
  }

  @RequestHandler(callParties)
  parties({ callIds }: RequestInput<typeof callParties>): Promise<RequestOutput<typeof callParties>> {
    return this.views.parties(callIds);
  }
}
