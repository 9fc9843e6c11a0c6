import type { Actor, Role } from '@gemeinsam/contracts';
import type { Shown } from '../auth/shows.decorator.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

export type ApiTag =
  'Processes' | 'Contributions' | 'Paper' | 'Moderation' | 'Reports' | 'Messages' | 'Telephony';

/** What a call answers with in one case. */
export interface ApiAnswer {
  description: string;
  schema?: z.ZodType;
  /** `application/json` unless said otherwise. */
  contentType?: string;
  headers?: Record<string, string>;
  example?: unknown;
}

/** What is known when a call is handled: checked input, and who asks. */
export interface ApiCall<Path, Query, Body> {
  path: Path;
  query: Query;
  body: Body;
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What one call takes and answers, in schemas and words. The OpenAPI document and its page come from it. */
export interface ApiDescription<Path = unknown, Query = unknown, Body = unknown> {
  id: string;
  method: 'GET' | 'POST';
  /** Below `/api/v1`, in Fastify's notation: `/processes/:slug`. */
  path: string;
  tag: ApiTag;
  summary: string;
  description?: string;
  /** `public`, or the roles of which one is needed. */
  access: 'public' | readonly Role[];
  pathSchema?: z.ZodType<Path>;
  querySchema?: z.ZodType<Query>;
  /** JSON unless `upload`: then the handler reads the multipart body itself. */
  bodySchema?: z.ZodType<Body>;
  bodyExample?: unknown;
  upload?: { description: string };
  /** Headers it understands. */
  requestHeaders?: Record<string, string>;
  answers: Record<number, ApiAnswer>;
  /** Which problems may be answered besides those every call may answer. */
  problems?: readonly (400 | 404 | 409 | 413 | 415 | 422)[];
  /** It words its refusals as its callers expect them; no problem is answered but those among the answers. */
  ownRefusals?: true;
}

/** A call that is answered by the routes of the API, which come from its description as well. */
export interface ApiOperation<Path = unknown, Query = unknown, Body = unknown> extends ApiDescription<
  Path,
  Query,
  Body
> {
  /** What of people it shows to staff and programs: a code of the access log (see `Shows`), or `nobody`. */
  shows: Shown;
  /** Counted against a limit of its own, for what is costly. */
  limit?: { name: string; perMinute: number };
  /** The answer; sent with status 200 unless the handler set another. */
  handle(call: ApiCall<Path, Query, Body>): Promise<unknown>;
}

/** Declares a call with the types of its input inferred from the schemas. */
export const defineOperation = <Path = undefined, Query = undefined, Body = undefined>(
  operation: ApiOperation<Path, Query, Body>,
): ApiOperation => operation as unknown as ApiOperation;
