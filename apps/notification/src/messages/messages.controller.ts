import {
  listMessages,
  type MessageView,
  notificationTotals,
  type Page,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { Ledger } from './ledger.read-model.js';
import { ListMessages } from './list-messages.service.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly messages: ListMessages,
    private readonly ledger: Ledger,
  ) {}

  @RequestHandler(listMessages)
  list(
    input: RequestInput<typeof listMessages>,
    { correlationId }: RequestContext,
  ): Promise<Page<MessageView>> {
    return this.messages.list(input, correlationId);
  }

  @RequestHandler(notificationTotals)
  totals(_input: RequestInput<typeof notificationTotals>): Promise<RequestOutput<typeof notificationTotals>> {
    return this.ledger.totals();
  }
}
