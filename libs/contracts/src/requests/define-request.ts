import { z } from 'zod';
import { actorSchema, type Role } from '../values/role.js';
import type { Service } from '../events/define-event.js';
import type { Problem } from '../problem.js';

/** A question or command that one service answers for the others. */
export interface RequestDefinition<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly service: Service;
  readonly name: string;
  /** Subject on the bus: `requests.<service>.<name>`. */
  readonly subject: string;
  readonly input: Input;
  /** Who may ask: anyone (`public`), other services only (`service`), or staff and tokens with one of these roles. Services may always ask. */
  readonly allowed: 'public' | 'service' | readonly Role[];
  /**
   * Whether it may be asked a second time when the connection was lost and nobody knows whether it was carried out:
   * `always` for what only reads or sets the same again, `with-key` when the input names an `idempotency` key.
   */
  readonly repeatable?: 'always' | 'with-key';
  /** Phantom: the type of the answer. */
  readonly output?: Output;
}
export type RequestInput<R extends RequestDefinition> = z.infer<R['input']>;
export type RequestOutput<R> = R extends RequestDefinition<z.ZodType, infer Output> ? Output : never;

/** Declares a request: `defineRequest<Reply>()({ service, name, input, allowed })`. */
export const defineRequest =
  <Output>() =>
  <Input extends z.ZodType>(definition: {
    service: Service;
    name: string;
    input: Input;
    allowed: 'public' | 'service' | readonly Role[];
    repeatable?: 'always' | 'with-key';
  }): RequestDefinition<Input, Output> => ({
    ...definition,
    subject: `requests.${definition.service}.${definition.name}`,
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
export const pagingShape = {
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
};
