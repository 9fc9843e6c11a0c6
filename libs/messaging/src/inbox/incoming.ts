import { createHash } from 'node:crypto';
import { envelopeSchema, type Envelope, type Service } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence/new-id';

/** An event as it lies in a stream, with what the broker says about this delivery. */
export interface Incoming {
  owner: Service;
  envelope: Envelope;
  /** Its number in the stream. */
  position: number;
  /** 1 for the first delivery. */
  deliveries: number;
}

/** What a message holds: an event, or text that is none. */
export function readMessage(
  owner: Service,
  text: string,
  delivery: { position: number; deliveries: number },
): { ok: true; event: Incoming } | { ok: false; event: Incoming; detail: string } {
  const parsed = envelopeSchema.safeParse(parseJson(text));
  if (parsed.success) return { ok: true, event: { owner, envelope: parsed.data, ...delivery } };
  const detail = parsed.error.issues
    .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`)
    .join('; ');
  return { ok: false, event: { owner, envelope: unreadable(text), ...delivery }, detail };
}

/** Stands in for an envelope that cannot be read: a key of its own, so that it holds up nobody. */
const unreadable = (text: string): Envelope => ({
  specversion: '1.0',
  id: newId(),
  source: '/unreadable',
  type: 'unreadable',
  subject: `unreadable:${createHash('sha256').update(text).digest('hex')}`,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  sequence: 1,
  correlationid: 'unreadable',
  data: { text: text.slice(0, 10_000) },
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
