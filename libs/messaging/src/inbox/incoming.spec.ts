import { describe, expect, it } from '@jest/globals';
import { readMessage } from './incoming.js';

const delivery = { position: 7, deliveries: 1 };
const envelope = {
  specversion: '1.0',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  source: '/gemeinsam/intake',
  type: 'intake.contribution.withdrawn.v1',
  subject: 'key',
  time: '2026-05-04T08:00:00.000Z',
  datacontenttype: 'application/json',
  sequence: 3,
  correlationid: 'c',
  data: {},
};

describe('a message of a stream', () => {
  it('is an event', () => {
    expect(readMessage('intake', JSON.stringify(envelope), delivery)).toEqual({
      ok: true,
      event: { owner: 'intake', envelope, ...delivery },
    });
  });

  it('or is none: then it gets a key of its own, the same on every delivery', () => {
    const [first, again, other] = ['not json', 'not json', 'something else'].map((text) =>
      readMessage('intake', text, delivery),
    );
    expect(first).toMatchObject({
      ok: false,
      event: { position: 7, envelope: { type: 'unreadable', sequence: 1, data: { text: 'not json' } } },
    });
    expect(again!.event.envelope.subject).toBe(first!.event.envelope.subject);
    expect(other!.event.envelope.subject).not.toBe(first!.event.envelope.subject);
  });

  it('names what does not fit', () => {
    const read = readMessage(
      'intake',
      JSON.stringify({ ...envelope, sequence: 0, time: 'yesterday' }),
      delivery,
    );
    expect(read.ok ? '' : read.detail).toMatch(/time: .*; sequence: /);
  });
});
