import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { replyTo, spokenDialect, translate } from './dialect.js';
import { readFields } from './report-fields.js';
import type { TranslatedReport } from './translation.js';
import { formOf, incomingSamples, outgoingSamples, type SampleReport } from '../zammad-samples.fixture.js';

const form = (report: SampleReport): Promise<ReadonlyMap<string, readonly string[]>> =>
  readFields(
    Buffer.from(new URLSearchParams(formOf(report)).toString()),
    'application/x-www-form-urlencoded',
  );

async function reported(report: SampleReport, dialect: 'auto' | 'zammad' | 'sipgate' = 'auto') {
  const fields = await form(report);
  const translation = translate(spokenDialect(dialect, fields), fields);
  if (!('report' in translation)) throw new Error(JSON.stringify(translation));
  return translation.report;
}

const numbers = { from: '4315050012', to: '4315050000' };
const calls = {
  zammad: [
    { event: 'newCall', ...numbers, direction: 'in', callId: '1', user: ['Agnes'], queue: '4315050000' },
    { event: 'answer', ...numbers, direction: 'in', callId: '1', answeringNumber: 'Agnes' },
    { event: 'hangup', ...numbers, direction: 'in', callId: '1', cause: 'normalClearing' },
  ],
  sipgate: [
    {
      event: 'newCall',
      ...numbers,
      direction: 'in',
      callId: '1',
      user: ['Agnes'],
      xcid: 'x',
      origCallId: '1',
    },
    { event: 'answer', ...numbers, direction: 'in', callId: '1', user: 'Agnes', userId: 'w0' },
    { event: 'hangup', ...numbers, direction: 'in', callId: '1', cause: 'normalClearing', origCallId: '1' },
  ],
  placetel: [
    { event: 'IncomingCall', ...numbers, call_id: '1', peer: 'Agnes' },
    { event: 'CallAccepted', ...numbers, call_id: '1', peer: 'Agnes' },
    { event: 'HungUp', ...numbers, call_id: '1', type: 'accepted' },
  ],
} as const satisfies Record<string, readonly SampleReport[]>;

/** What is known of a call once all its reports were read, whatever order they came in. */
function known(reports: readonly TranslatedReport[]) {
  const said = <K extends keyof TranslatedReport>(key: K) =>
    new Set(reports.flatMap((report) => (report[key] === undefined ? [] : [JSON.stringify(report[key])])));
  return {
    kinds: said('kind'),
    direction: said('direction'),
    from: said('from'),
    to: said('to'),
    queue: said('queue'),
    ringsAt: new Set(reports.flatMap(({ ringsAt }) => ringsAt)),
    answered: reports.flatMap(({ answeredBy }) => answeredBy).includes('Agnes'),
    cause: said('cause'),
  };
}

describe('the three dialects', () => {
  it('say the same about the same call, in every order and with duplicates', async () => {
    const read = await Promise.all(
      Object.values(calls).map((reports) => Promise.all(reports.map((report) => reported(report)))),
    );
    const expected = known(read[0]!);
    expect(expected.kinds.size).toBe(3);
    for (const reports of read)
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...reports), { maxLength: 6 }).chain((more) => {
            const all = [...reports, ...more];
            return fc.shuffledSubarray(all, { minLength: all.length });
          }),
          (delivered) => expect(known(delivered)).toEqual(expected),
        ),
      );
  });

  it('are told apart by their shape', async () => {
    for (const [dialect, reports] of Object.entries(calls))
      expect(spokenDialect('auto', await form(reports[0]!))).toBe(dialect);
  });
});

describe('the documented samples', () => {
  it('name callee, answerer and reason', async () => {
    const [ring, answer, hangup] = await Promise.all(incomingSamples.map((sample) => reported(sample)));
    expect(ring).toMatchObject({ kind: 'ring', ringsAt: ['Christopher Miller', 'Emma Taylor'] });
    expect(answer!.answeredBy).toEqual(['emma@chrispresso.com', 'Emma Taylor']);
    expect(hangup).toMatchObject({ kind: 'hangup', cause: 'normalClearing' });
  });

  it('of outgoing calls ring at nobody', async () => {
    const reports = await Promise.all(outgoingSamples.map((sample) => reported(sample)));
    expect(reports.map(({ ringsAt }) => ringsAt)).toEqual([[], [], []]);
    expect(reports[2]!.cause).toBe('cancel');
  });

  it('say the same as JSON and as a form', async () => {
    for (const sample of [...incomingSamples, ...outgoingSamples])
      expect(await readFields(Buffer.from(JSON.stringify(sample)), 'application/json')).toEqual(
        await form(sample),
      );
  });
});

describe('a report that says little', () => {
  it('of an accepted or finished Placetel call leaves direction and queue to what is known', async () => {
    const [, answer] = await Promise.all(calls.placetel.map((report) => reported(report)));
    expect(answer).toMatchObject({ direction: undefined, queue: undefined });
  });

  it.each([
    ['missed', 'cancel'],
    ['voicemail', 'voicemail'],
    ['blocked', 'blocked'],
    ['accepted', 'normalClearing'],
    ['something', 'unknown'],
  ])('a Placetel call of type %s ended with %s', async (type, cause) =>
    expect((await reported({ event: 'HungUp', call_id: '1', type })).cause).toBe(cause),
  );

  it('is never an error, whatever was posted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.string(), async (bytes, type) => {
        const fields = await readFields(Buffer.from(bytes), type);
        expect(translate(spokenDialect('auto', fields), fields)).toBeDefined();
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const fields = await readFields(Buffer.from(JSON.stringify(value)), 'application/json');
        expect(translate(spokenDialect('auto', fields), fields)).toBeDefined();
      }),
    );
  });
});

describe('the answer to sipgate.io', () => {
  it('holds no sign that would break out of its XML', () => {
    const { body } = replyTo('sipgate', { ring: true, reject: false }, 'https://x/?a="1"&b=<2>');
    expect(body).toContain('onAnswer="https://x/?a=&quot;1&quot;&amp;b=&lt;2>"');
  });
});
