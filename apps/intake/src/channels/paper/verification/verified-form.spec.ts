import { describe, expect, it } from '@jest/globals';
import type { PaperField } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { sampleForm } from '../form/sample-process.fixture.js';
import { verifiedForm } from './verified-form.js';

const field = (name: string, over: Partial<PaperField>): PaperField => ({
  field: name,
  kind: 'choice',
  cropKey: 'k',
  page: 1,
  confidence: 0.9,
  doubtful: false,
  open: false,
  entries: [],
  ...over,
});
const consent = field('consent', { proposed: 'yes' });
const title = field('title', { kind: 'text', written: true, value: 'Ein Brunnen' });

function problemOf(fields: PaperField[]): { code: string; pointers: string[] } {
  try {
    verifiedForm(sampleForm, fields);
  } catch (error) {
    if (error instanceof Refusal)
      return { code: error.code, pointers: (error.problem.fields ?? []).map(({ pointer }) => pointer) };
  }
  throw new Error('not refused');
}

describe('a verified form', () => {
  it('takes what a person entered before what the machine read', () => {
    const form = verifiedForm(sampleForm, [
      consent,
      title,
      field('district', { proposed: '3', value: '4' }),
      field('topic', { proposed: 'green' }),
      field('satisfaction', { proposed: '5' }),
      field('demographics.gender', { proposed: 'female' }),
      field('contact.wish', { proposed: 'letter' }),
      ...Object.entries({ street: 'Beispielgasse 3', postcode: '1160', city: 'Wien' }).map(([name, value]) =>
        field(`contact.${name}`, { kind: 'text', value }),
      ),
    ]);
    expect(form).toEqual({
      answers: { title: 'Ein Brunnen', district: '4', topic: 'green', satisfaction: 5 },
      demographics: { gender: 'female' },
      contact: { wish: 'letter', address: { street: 'Beispielgasse 3', postcode: '1160', city: 'Wien' } },
    });
  });

  it('wants no answer where nothing about one is on the sheet', () => {
    expect(verifiedForm(sampleForm, [consent, title]).contact).toEqual({ wish: 'none' });
  });

  it('is none without consent', () => {
    const empty = field('consent', {
      boxes: [{ option: 'yes', reading: 'empty', confidence: 1 }],
      doubtful: true,
    });
    expect(problemOf([empty, title])).toEqual({
      code: 'intake.paper-consent-missing',
      pointers: ['/consent'],
    });
    expect(problemOf([{ ...empty, value: '' }, title])).toEqual({
      code: 'intake.paper-consent-missing',
      pointers: ['/consent'],
    });
  });

  it('is none while something written or unclear was seen by nobody', () => {
    const unclear = field('district', { proposed: '3', doubtful: true });
    expect(problemOf([consent, { ...title, value: undefined }, unclear])).toEqual({
      code: 'intake.paper-form-incomplete',
      pointers: ['/answers/title', '/answers/district'],
    });
    expect(verifiedForm(sampleForm, [consent, title, { ...unclear, value: '' }]).answers).toEqual({
      title: 'Ein Brunnen',
    });
  });

  it('names what the wished way to answer lacks', () => {
    const street = field('contact.street', { kind: 'text', value: 'Beispielgasse 3' });
    expect(problemOf([consent, title, street]).pointers).toEqual(
      expect.arrayContaining(['/contact/wish', '/contact/address/city']),
    );
    expect(problemOf([consent, title, field('contact.wish', { proposed: 'call' })])).toEqual({
      code: 'intake.paper-contact-incomplete',
      pointers: ['/contact/phone'],
    });
  });
});
