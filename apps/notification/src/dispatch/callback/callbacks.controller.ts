import {
  type CallbackTask,
  getCallback,
  listCallbacks,
  recordCall,
  type RequestInput,
} from '@gemeinsam/contracts';
import { Answers, type RequestContext } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CallbackQueue } from './callback-queue.read-model.js';
import { OpenCallback } from './open-callback.service.js';
import { RecordCall } from './record-call.service.js';

@Controller()
export class CallbacksController {
  constructor(
    private readonly queue: CallbackQueue,
    private readonly openCallback: OpenCallback,
    private readonly recordCall: RecordCall,
  ) {}

  @Answers(listCallbacks)
  list(input: RequestInput<typeof listCallbacks>): Promise<CallbackTask[]> {
    return this.queue.list(input.state);
  }

  @Answers(getCallback)
  get(input: RequestInput<typeof getCallback>): Promise<CallbackTask> {
    return this.openCallback.open(input.id);
  }

  @Answers(recordCall)
  record(input: RequestInput<typeof recordCall>, { actor }: RequestContext): Promise<CallbackTask> {
    return this.recordCall.record(input.id, input.outcome, actor);
  }
}
