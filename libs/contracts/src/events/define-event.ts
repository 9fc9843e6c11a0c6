import { z } from 'zod';
import type { Service } from '../services.js';

/** An event as it is declared: a fact, owned by one service, in order per `key`. */
export interface EventDefinition<Owner extends Service = Service, Data extends z.ZodObject = z.ZodObject> {
  readonly owner: Owner;
  /** `<aggregate>.<fact>`, e.g. `contribution.received`. */
  readonly name: string;
  readonly version: number;
  /** CloudEvents type: `<owner>.<aggregate>.<fact>.v<n>`; also the subject on the bus. */
  readonly type: string;
  /** The field of `data` whose value orders the events: those with the same value are handled one after another. */
  readonly key: keyof z.infer<Data> & string;
  readonly data: Data;
  /** One sentence: what has happened when this event exists. */
  readonly meaning: string;
}
export type EventData<E extends EventDefinition> = z.infer<E['data']>;

/** Declares an event. `data` is strict: ids, codes, times and hashes, never personal data (guarantee G5). */
export function defineEvent<Owner extends Service, Shape extends z.ZodRawShape>(definition: {
  owner: Owner;
  name: string;
  version: number;
  key: keyof Shape & string;
  data: Shape;
  meaning: string;
}): EventDefinition<Owner, z.ZodObject<Shape>> {
  const { owner, name, version } = definition;
  return {
    ...definition,
    type: `${owner}.${name}.v${version}`,
    data: z.strictObject(definition.data) as unknown as z.ZodObject<Shape>,
    key: definition.key as never,
  };
}

/** CloudEvents 1.0 with the extensions `correlationid`, `causationid`, `traceparent` and `sequence`. */
export const envelopeSchema = z.strictObject({
  specversion: z.literal('1.0'),
  /** uuid v7; equal to Nats-Msg-Id on first publication and to the consumer's inbox key. */
  id: z.uuid(),
  source: z.string(),
  type: z.string(),
  /** The ordering key. */
  subject: z.string(),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  /** Position among the owner's events with the same `subject`, from 1 without gaps; consumers wait for the one before. */
  sequence: z.int().min(1),
  correlationid: z.string(),
  causationid: z.string().optional(),
  traceparent: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** The stream that keeps an owner's events; one per owner. */
export const streamOf = (owner: Service): string => owner.toUpperCase();
/** Every event of an owner. */
export const subjectsOf = (owner: Service): string => `${owner}.*.*.*`;
