import { applyDecorators, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { RequestDefinition, RequestInput, RequestOutput } from '@gemeinsam/contracts';
import type { RequestContext } from './incoming-request.js';
import { InputPipe } from './input.pipe.js';
import { ObserveInterceptor } from './observe.interceptor.js';
import { OutputInterceptor } from './output.interceptor.js';
import { RefusalFilter } from './refusal.filter.js';
import { RoleGuard } from './role.guard.js';

type Handler<R extends RequestDefinition> = (
  input: RequestInput<R>,
  context: RequestContext,
) => Promise<RequestOutput<R>>;

const inTests = process.env['NODE_ENV'] === 'test' ? [OutputInterceptor] : [];

/**
 * Makes a method of a controller the handler of a request, on the bus and on the direct line: Nest's `@MessagePattern`
 * with the guard, pipe, interceptor and filter that every request has. A method whose input or output is not that of
 * the request does not compile; one that answers something else all the same fails in tests. Thrown Refusals reach the asker; any other error is logged and reaches them as a `fault`.
 */
export function RequestHandler<R extends RequestDefinition>(request: R) {
  return <H extends Handler<R>>(
    controller: object,
    name: string | symbol,
    method: TypedPropertyDescriptor<H>,
  ): void => {
    Payload(new InputPipe(request))(controller, name, 0);
    Ctx()(controller, name, 1);
    applyDecorators(
      MessagePattern(request.subject, { request }),
      UseFilters(RefusalFilter),
      UseGuards(RoleGuard),
      UseInterceptors(ObserveInterceptor, ...inTests),
    )(controller, name, method);
  };
}
