import { describe, expect, it } from '@jest/globals';
import { type PersonalCall, ringsOf } from './rings.js';

const call = (given: Partial<PersonalCall>): PersonalCall => ({
  id: '1',
  direction: 'in',
  state: 'ringing',
  caller: '+4315050012',
  targets: [],
  declinedBy: [],
  rangAt: '2026-03-02T09:00:00.000Z',
  missed: false,
  draftId: 'draft-1',
  person: { grade: 'unknown', earlier: [], missedCalls: 0 },
  ...given,
});
const idsOf = (calls: PersonalCall[], staffId: string, ready = true) => {
  const { ringing, talking } = ringsOf(calls, staffId, ready);
  return { ringing: ringing.map(({ id }) => id), talking: talking.map(({ id }) => id) };
};

describe('what rings at an agent', () => {
  it('is what is meant for them, or for whoever is ready', () => {
    const calls = [
      call({ id: 'mine', targets: ['agnes'] }),
      call({ id: 'anyone' }),
      call({ id: 'theirs', targets: ['boris'] }),
      call({ id: 'declined', declinedBy: ['agnes'] }),
      call({ id: 'outgoing', direction: 'out' }),
    ];
    expect(idsOf(calls, 'agnes').ringing).toEqual(['mine', 'anyone']);
    expect(idsOf(calls, 'boris').ringing).toEqual(['anyone', 'theirs', 'declined']);
  });

  it('is nothing while they are not ready; the call they are on stays', () => {
    const calls = [
      call({ id: 'new' }),
      call({ id: 'on', state: 'talking', answeredBy: { id: 'agnes', name: 'Agnes' } }),
    ];
    expect(idsOf(calls, 'agnes', false)).toEqual({ ringing: [], talking: ['on'] });
    expect(idsOf(calls, 'boris')).toEqual({ ringing: ['new'], talking: [] });
  });

  it('says of the call they are on since when it runs and what they have written; of one that rings nothing of it', () => {
    const draft = { title: 'Mehr Bänke', language: 'de' as const };
    const on = { state: 'talking', answeredBy: { id: 'agnes', name: 'Agnes' }, draft } as const;
    const { ringing, talking } = ringsOf(
      [
        call({ id: 'on', ...on, answeredAt: '2026-03-02T09:00:09.000Z' }),
        call({ id: 'unsaid', ...on }),
        call({ id: 'rings', draft }),
      ],
      'agnes',
      true,
    );
    expect(talking.map(({ id, since, draft: written }) => [id, since, written?.title])).toEqual([
      ['on', '2026-03-02T09:00:09.000Z', 'Mehr Bänke'],
      ['unsaid', '2026-03-02T09:00:00.000Z', 'Mehr Bänke'],
    ]);
    expect(JSON.stringify(ringing)).not.toContain('Mehr Bänke');
  });

  it('ends with the result: a call that was wrapped up calls nobody back to it', () => {
    const answeredBy = { id: 'agnes', name: 'Agnes' };
    const calls = [call({ state: 'talking', answeredBy, result: 'information' })];
    expect(idsOf(calls, 'agnes').talking).toEqual([]);
  });

  it('comes oldest first, and names nobody before it is opened', () => {
    const earlier = ['Erika', 'Otto'].map((name) => ({
      reference: '1',
      language: 'de' as const,
      title: 't',
      status: 'received' as const,
      receivedAt: '2026-03-02T09:00:00.000Z',
      name,
    }));
    const calls = [
      call({
        id: 'later',
        rangAt: '2026-03-02T09:00:05.000Z',
        person: { grade: 'known', earlier: earlier.slice(0, 1), missedCalls: 0 },
      }),
      call({ id: 'first', person: { grade: 'maybe', earlier, missedCalls: 2 } }),
    ];
    const { ringing } = ringsOf(calls, 'agnes', true);
    expect(
      ringing.map(({ id, grade, earlier: count, missedCalls }) => [id, grade, count, missedCalls]),
    ).toEqual([
      ['first', 'maybe', 2, 2],
      ['later', 'known', 1, 0],
    ]);
    expect(JSON.stringify(ringing)).not.toContain('Erika');
  });
});
