import {
  amendOwn,
  appealOwn,
  askForAccess,
  endAccess,
  issueAccessCodes,
  type IssuedAccessCode,
  openAccess,
  type OwnContribution,
  ownContribution,
  receiptAccessCode,
  type RequestInput,
  type RequestOutput,
  speakAccessCode,
  withdrawOwn,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { IssueAccessCodes } from './issue-access-codes.service.js';
import { OpenAccess } from './open-access.service.js';
import { OwnContributions } from './own-contribution.service.js';

@Controller()
export class AccessController {
  constructor(
    private readonly issuing: IssueAccessCodes,
    private readonly opening: OpenAccess,
    private readonly own: OwnContributions,
  ) {}

  @RequestHandler(askForAccess)
  async ask(
    { reference }: RequestInput<typeof askForAccess>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof askForAccess>> {
    await this.issuing.ask(reference, correlationId);
    return {};
  }

  @RequestHandler(issueAccessCodes)
  issue(input: RequestInput<typeof issueAccessCodes>): Promise<IssuedAccessCode[]> {
    return this.issuing.forMessages(input);
  }

  @RequestHandler(speakAccessCode)
  speak(
    { reference }: RequestInput<typeof speakAccessCode>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof speakAccessCode>> {
    return this.issuing.forCaller(reference, actor);
  }

  @RequestHandler(receiptAccessCode)
  onReceipt({
    idempotency,
  }: RequestInput<typeof receiptAccessCode>): Promise<RequestOutput<typeof receiptAccessCode>> {
    return this.issuing.forReceipt(idempotency);
  }

  @RequestHandler(openAccess)
  open(input: RequestInput<typeof openAccess>): Promise<RequestOutput<typeof openAccess>> {
    return this.opening.open(input);
  }

  @RequestHandler(endAccess)
  async end(input: RequestInput<typeof endAccess>): Promise<RequestOutput<typeof endAccess>> {
    await this.opening.end(input);
    return {};
  }

  @RequestHandler(ownContribution)
  show(input: RequestInput<typeof ownContribution>): Promise<OwnContribution> {
    return this.own.show(input);
  }

  @RequestHandler(amendOwn)
  amend(
    input: RequestInput<typeof amendOwn>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof amendOwn>> {
    return this.own.amend(input, correlationId);
  }

  @RequestHandler(appealOwn)
  appeal(
    input: RequestInput<typeof appealOwn>,
    { actor, correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof appealOwn>> {
    return this.own.appeal(input, actor, correlationId);
  }

  @RequestHandler(withdrawOwn)
  withdraw(
    input: RequestInput<typeof withdrawOwn>,
    { correlationId }: RequestContext,
  ): Promise<RequestOutput<typeof withdrawOwn>> {
    return this.own.withdraw(input, correlationId);
  }
}
