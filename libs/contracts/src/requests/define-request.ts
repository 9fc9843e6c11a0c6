import { z } from 'zod';
import { actorSchema, type Role } from '../values/role.js';
import type { Service } from '../services.js';
import type { Problem } from '../problem.js';

/** A question or command that one service answers for the others. */
export interface RequestDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly service: Service;
  readonly name: string;
  /** Subject on the bus: `requests.<service>.<name>`. */
  readonly subject: string;
  readonly input: Input;
  /** What is answered, and nothing beside it: tests check every answer against it. */
  readonly output: Output;
  /** Who may ask: anyone (`public`), other services only (`service`), or staff and tokens with one of these roles. Services may always ask. */
  readonly allowed: 'public' | 'service' | readonly Role[];
  /**
   * Whether it may be asked a second time when the connection was lost and nobody knows whether it was carried out:
   * `always` for what only reads or sets the same again, `with-key` when the input names an `idempotency` key.
   */
  readonly repeatable?: 'always' | 'with-key';
}
export type RequestInput<R extends RequestDefinition> = z.infer<R['input']>;
export type RequestOutput<R extends RequestDefinition> = z.infer<R['output']>;

/** Where a request is asked on the bus. */
export const subjectOfRequest = (service: Service, name: string): string => `requests.${service}.${name}`;

/** Declares a request. */
export const defineRequest = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<RequestDefinition<Input, Output>, 'subject'>,
): RequestDefinition<Input, Output> => ({
  ...definition,
  subject: subjectOfRequest(definition.service, definition.name),
});

export const requestEnvelopeSchema = z.strictObject({
  actor: actorSchema,
  correlationId: z.string(),
  traceparent: z.string().optional(),
  input: z.unknown(),
});
export type RequestEnvelope = z.infer<typeof requestEnvelopeSchema>;
export type ReplyEnvelope<Output = unknown> = { ok: true; value: Output } | { ok: false; problem: Problem };

/** One page of a longer list; pass `next` as `cursor` to go on, absent on the last page. */
export interface Page<Item> {
  items: Item[];
  next?: string;
}
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });
export const pagingShape = {
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
};
