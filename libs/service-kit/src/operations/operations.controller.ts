import { Controller, Inject, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { operations, type DeadLetter, type OperatedService, type RequestInput } from '@gemeinsam/contracts';
import { DeadLetters, EventLog } from '@gemeinsam/messaging';
import { RequestHandler } from '../requests/request-handler.decorator.js';

type Operations = (typeof operations)[OperatedService];

/** Makes the controller that answers the operations requests of one service: dead letters and replay. */
export function operationsController(service: OperatedService): Type {
  const requests: Operations = operations[service];

  @Controller()
  class OperationsController {
    // Looked up when asked: the kit is global and knows no module of the service.
    constructor(@Inject(ModuleRef) private readonly modules: ModuleRef) {}

    private get deadLetters(): DeadLetters {
      return this.modules.get(DeadLetters, { strict: false });
    }

    private get eventLog(): EventLog {
      return this.modules.get(EventLog, { strict: false });
    }

    @RequestHandler(requests.listDeadLetters)
    list(): Promise<DeadLetter[]> {
      return this.deadLetters.list();
    }

    @RequestHandler(requests.retryDeadLetter)
    retry(input: RequestInput<Operations['retryDeadLetter']>): Promise<{ handled: number; failed: number }> {
      return this.deadLetters.retry(input.id);
    }

    @RequestHandler(requests.dropDeadLetter)
    drop(input: RequestInput<Operations['dropDeadLetter']>): Promise<{ dropped: boolean }> {
      return this.deadLetters.drop(input.id);
    }

    @RequestHandler(requests.replayEvents)
    async replay(input: RequestInput<Operations['replayEvents']>): Promise<{ events: number }> {
      return {
        events: await this.eventLog.replaySince(new Date(input.since)),
      };
    }

    @RequestHandler(requests.completeStream)
    complete(): Promise<{ logged: number; again: number }> {
      return this.eventLog.completeStream();
    }
  }
  return OperationsController;
}
