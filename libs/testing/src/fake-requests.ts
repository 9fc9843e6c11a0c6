import type {
  Actor,
  ReplyEnvelope,
  RequestDefinition,
  RequestEnvelope,
  RequestInput,
  RequestOutput,
} from '@gemeinsam/contracts';
import {
  answerRequest,
  InputPipe,
  refuseUnlessMayAsk,
  RequestClient,
  type RequestContext,
  type RequestWay,
} from '@gemeinsam/service-kit';

/**
 * Other services, played by functions. Roles and inputs are checked as the real ones do, so a test notices a request
 * that would be refused. A request without a function is answered as by a service that is away.
 */
export class FakeRequests implements RequestWay {
  readonly asked: { request: RequestDefinition; input: unknown; actor: Actor }[] = [];
  private readonly answers = new Map<string, (envelope: unknown) => Promise<ReplyEnvelope>>();

  /** The client that asks the functions. */
  readonly client = new RequestClient([this]);

  answer<R extends RequestDefinition>(
    request: R,
    answer: (input: RequestInput<R>, context: RequestContext) => RequestOutput<R> | Promise<RequestOutput<R>>,
  ): this {
    const input = new InputPipe(request);
    const handler = async (given: unknown, context: RequestContext): Promise<unknown> => {
      refuseUnlessMayAsk(request, context.actor);
      return answer(input.transform(given) as RequestInput<R>, context);
    };
    this.answers.set(request.subject, (envelope) =>
      answerRequest(request, handler, envelope, { failed: () => undefined }),
    );
    return this;
  }

  /** The service is away from now on. */
  away(request: RequestDefinition): this {
    this.answers.delete(request.subject);
    return this;
  }

  async send(request: RequestDefinition, envelope: RequestEnvelope): Promise<ReplyEnvelope | undefined> {
    this.asked.push({ request, input: envelope.input, actor: envelope.actor });
    const reply = await this.answers.get(request.subject)?.(JSON.parse(JSON.stringify(envelope)));
    return reply === undefined ? undefined : (JSON.parse(JSON.stringify(reply)) as ReplyEnvelope);
  }
}
