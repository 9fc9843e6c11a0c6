import { publicActor, receiveContribution } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit/refusal';
import { richProcess } from '@gemeinsam/testing/rich-process';
import { describe, expect, it } from '@jest/globals';
import { type ReceiveInput, webContribution } from '../test/contribution-inputs.js';
import { admit } from './admission.js';

const now = new Date('2026-11-22T10:00:00Z');
const published = { id: 'p', revision: 1, process: richProcess(now) };
const consent = { ...webContribution().consent, at: now.toISOString() };
const admitted = (given: Partial<ReceiveInput> = {}, at = now) =>
  admit(
    { ...receiveContribution.input.parse(webContribution({ consent, ...given })), actor: publicActor },
    published,
    at,
  );
const problemOf = (given: Partial<ReceiveInput>, at = now) => {
  try {
    admitted(given, at);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  return undefined;
};
const pointers = (given: Partial<ReceiveInput>) =>
  problemOf(given)?.fields?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('admitting a contribution', () => {
  it('needs no contact: no wish is a wish too', () => expect(admitted().contact).toEqual({ wish: 'none' }));

  it('trims answers, drops blank ones, and takes the title from its question', () => {
    expect(admitted({ answers: { title: '  Mehr Bänke ', idea: 'Ja.', place: '   ' } })).toMatchObject({
      title: 'Mehr Bänke',
      answers: { title: 'Mehr Bänke', idea: 'Ja.' },
    });
  });

  it('keeps the number as typed beside its E.164', () => {
    expect(admitted({ contact: { wish: 'call', phone: '01 505 00 12' } })).toMatchObject({
      phone: '+4315050012',
      contact: { phone: '01 505 00 12' },
    });
  });

  it.each(['+43 1 000', '0660 111', 'unbekannt'])('refuses %s, which nobody can be called at', (phone) => {
    expect(pointers({ contact: { wish: 'call', phone } })).toEqual(['/contact/phone not-a-phone-number']);
  });

  it('refuses a number that costs extra, and says that it does', () => {
    expect(pointers({ contact: { wish: 'call', phone: '0900 123456' } })).toEqual([
      '/contact/phone premium-rate-number',
    ]);
  });

  it('refuses a title of blanks', () => {
    expect(pointers({ answers: { title: '  ', idea: 'x' } })).toEqual(['/answers/title required']);
  });

  it('wants consent to the very text that is valid now', () => {
    expect(pointers({ consent: { ...consent, version: '2025-1' } })).toEqual(['/consent/version outdated']);
  });

  it.each([
    ['2026-11-22T10:04:00Z', undefined],
    ['2026-11-22T10:06:00Z', ['/capturedAt in-the-future']],
    ['2017-09-13T08:08:40+02:00', undefined],
    ['1926-11-22T10:00:00Z', ['/capturedAt too-early']],
  ])('captured at %s', (capturedAt, expected) => expect(pointers({ capturedAt })).toEqual(expected));

  it('closes with the process, but not for what came before it closed', () => {
    const later = new Date(Date.parse(published.process.closesAt) + 86_400_000);
    expect(problemOf({}, later)).toMatchObject({ code: 'intake.process-not-open', kind: 'conflict' });
    expect(problemOf({ capturedAt: now.toISOString() }, later)).toBeUndefined();
  });
});
