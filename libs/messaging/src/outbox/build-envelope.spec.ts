import { describe, expect, it } from '@jest/globals';
import { contributionWithdrawnV1, envelopeSchema, type EventDefinition } from '@gemeinsam/contracts';
import { buildEnvelope } from './build-envelope.js';

const event = contributionWithdrawnV1 as unknown as EventDefinition;
const data = {
  contributionId: '01890a5d-ac96-774b-bcce-b302099a8057',
  channel: 'web',
  withdrawnAt: '2026-05-04T08:00:00.000Z',
};
const now = new Date('2026-05-04T09:00:00.000Z');

describe('the envelope of a new event', () => {
  it('is a CloudEvent that fits the contracts once it has its number', () => {
    const envelope = buildEnvelope('intake', event, data, { now });
    expect(envelopeSchema.parse({ ...envelope, sequence: 1 })).toMatchObject({
      source: '/gemeinsam/intake',
      type: 'intake.contribution.withdrawn.v1',
      subject: data.contributionId,
      time: now.toISOString(),
      correlationid: envelope.id,
      data,
    });
  });

  it('names its cause and trace', () => {
    const cause = { correlationId: 'c', causationId: 'e' };
    expect(buildEnvelope('intake', event, data, { now, cause, traceparent: '00-a-b-01' })).toMatchObject({
      correlationid: 'c',
      causationid: 'e',
      traceparent: '00-a-b-01',
    });
  });

  it("refuses another service's event, wrong data and unknown fields, by name", () => {
    expect(() => buildEnvelope('moderation', event, data, { now })).toThrow(
      'moderation may not write intake.contribution.withdrawn.v1',
    );
    expect(() => buildEnvelope('intake', event, { ...data, channel: 'fax' }, { now })).toThrow(/channel: /);
    expect(() => buildEnvelope('intake', event, { ...data, name: 'Erika Muster' }, { now })).toThrow(
      /"name"/,
    );
  });
});
