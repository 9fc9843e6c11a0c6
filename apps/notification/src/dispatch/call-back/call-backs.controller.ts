import {
  agreeCallBack,
  assignCallBack,
  type CallBackCounts,
  type CallBackTask,
  countCallBacks,
  getCallBack,
  listCallBacks,
  recordCall,
  type RequestInput,
  rescheduleCallBack,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CallBackQueue } from './call-back-queue.read-model.js';
import { OpenCallBack } from './open-call-back.service.js';
import { PlanCallBack } from './plan-call-back.service.js';
import { RecordCall } from './record-call.service.js';

@Controller()
export class CallBacksController {
  constructor(
    private readonly queue: CallBackQueue,
    private readonly openCallBack: OpenCallBack,
    private readonly plan: PlanCallBack,
    private readonly recordCall: RecordCall,
  ) {}

  @RequestHandler(listCallBacks)
  list(input: RequestInput<typeof listCallBacks>, { actor }: RequestContext): Promise<CallBackTask[]> {
    return this.queue.list(input.state, input.whose, actor);
  }

  @RequestHandler(countCallBacks)
  count(_input: RequestInput<typeof countCallBacks>, { actor }: RequestContext): Promise<CallBackCounts> {
    return this.queue.counts(actor);
  }

  @RequestHandler(getCallBack)
  get(input: RequestInput<typeof getCallBack>): Promise<CallBackTask> {
    return this.openCallBack.open(input.id);
  }

  @RequestHandler(agreeCallBack)
  agree(input: RequestInput<typeof agreeCallBack>, { actor }: RequestContext): Promise<CallBackTask> {
    return this.plan.agree(input, actor);
  }

  @RequestHandler(assignCallBack)
  assign(input: RequestInput<typeof assignCallBack>, { actor }: RequestContext): Promise<CallBackTask> {
    return this.plan.assign(input.id, input.owner, actor);
  }

  @RequestHandler(rescheduleCallBack)
  reschedule(input: RequestInput<typeof rescheduleCallBack>): Promise<CallBackTask> {
    return this.plan.reschedule(input.id, new Date(input.dueAt));
  }

  @RequestHandler(recordCall)
  record(input: RequestInput<typeof recordCall>, { actor }: RequestContext): Promise<CallBackTask> {
    return this.recordCall.record(input, actor);
  }
}
