import {
  agreeCallback,
  assignCallback,
  type CallbackCounts,
  type CallbackTask,
  countCallbacks,
  getCallback,
  listCallbacks,
  recordCall,
  type RequestInput,
  rescheduleCallback,
} from '@gemeinsam/contracts';
import { Answers, type RequestContext } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CallbackQueue } from './callback-queue.read-model.js';
import { OpenCallback } from './open-callback.service.js';
import { PlanCallback } from './plan-callback.service.js';
import { RecordCall } from './record-call.service.js';

@Controller()
export class CallbacksController {
  constructor(
    private readonly queue: CallbackQueue,
    private readonly openCallback: OpenCallback,
    private readonly plan: PlanCallback,
    private readonly recordCall: RecordCall,
  ) {}

  @Answers(listCallbacks)
  list(input: RequestInput<typeof listCallbacks>, { actor }: RequestContext): Promise<CallbackTask[]> {
    return this.queue.list(input.state, input.whose, actor);
  }

  @Answers(countCallbacks)
  count(_input: RequestInput<typeof countCallbacks>, { actor }: RequestContext): Promise<CallbackCounts> {
    return this.queue.counts(actor);
  }

  @Answers(getCallback)
  get(input: RequestInput<typeof getCallback>): Promise<CallbackTask> {
    return this.openCallback.open(input.id);
  }

  @Answers(agreeCallback)
  agree(input: RequestInput<typeof agreeCallback>, { actor }: RequestContext): Promise<CallbackTask> {
    return this.plan.agree(input, actor);
  }

  @Answers(assignCallback)
  assign(input: RequestInput<typeof assignCallback>, { actor }: RequestContext): Promise<CallbackTask> {
    return this.plan.assign(input.id, input.owner, actor);
  }

  @Answers(rescheduleCallback)
  reschedule(input: RequestInput<typeof rescheduleCallback>): Promise<CallbackTask> {
    return this.plan.reschedule(input.id, new Date(input.dueAt));
  }

  @Answers(recordCall)
  record(input: RequestInput<typeof recordCall>, { actor }: RequestContext): Promise<CallbackTask> {
    return this.recordCall.record(input.id, input.outcome, actor);
  }
}
