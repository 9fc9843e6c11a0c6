import { SetMetadata } from '@nestjs/common';
import type { Actor, RequestDefinition } from '@gemeinsam/contracts';

/** On whose behalf a request is answered, and which chain of causes it belongs to. */
export interface RequestContext {
  actor: Actor;
  correlationId: string;
}

export const ANSWERS = 'gemeinsam:answers';

/**
 * Makes a method of a controller answer a request: `(input: RequestInput<R>, context: RequestContext) => Promise<RequestOutput<R>>`.
 * It is served on the bus (queue group per service) and on the direct line, after the asker's role was checked and
 * the input parsed. Thrown Refusals reach the asker; any other error is logged and reaches them as a `fault`.
 */
export function Answers<R extends RequestDefinition>(request: R): MethodDecorator {
  return SetMetadata(ANSWERS, request);
}
