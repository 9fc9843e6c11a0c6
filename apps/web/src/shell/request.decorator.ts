import { createParamDecorator, Param, ParseUUIDPipe, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { asBody, type Body } from './body-fields.js';
import type { Visit } from './visit.js';

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

/** Who asks, in which language, and how to ask a service on their behalf: `client.ask(definition, input, visit)`. */
export const CurrentVisit = createParamDecorator((_: unknown, context): Visit => requestOf(context).visit);

/** An id in the path; anything else is refused. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, ParseUUIDPipe);

/** The fields of a form whose shape is known only when it is read; others have a schema, see `PostForm`. */
export const PostedFields = createParamDecorator((_: unknown, context): Body =>
  asBody(requestOf(context).body),
);

/** All cookies that came along, for those whose name is known only when something else was read. */
export const AllCookies = createParamDecorator(
  (_: unknown, context): Readonly<Record<string, string | undefined>> => requestOf(context).cookies,
);

/** A cookie that came along. */
export const Cookie = createParamDecorator(
  (name: string, context): string | undefined => requestOf(context).cookies[name],
);
