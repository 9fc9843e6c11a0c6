import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@gemeinsam/service-kit/refusal';
import { sampleForm } from '@gemeinsam/paper/form/sample-process.fixture';
import type { FieldReading } from '../fields/field-reading.js';
import { type Entry, fieldState } from '../fields/field-state.js';
import { aField, aReading, aText, anEntry } from '../fields/form-field.fixture.js';
import type { FormField } from '../fields/kept-form.js';
import { verifiedForm } from './verified-form.js';

const choice = (field: string, proposed?: string, over: Partial<FieldReading> = {}): FieldReading =>
  aReading({ field, proposed, boxes: [], ...over });
const consent = aField(choice('consent', 'yes', { required: true }));
const entered = (field: string, value?: string): FormField =>
  aField(aText({ field }), [anEntry('first', value), anEntry('second', value)]);
const title = entered('title', 'Ein Brunnen');
const idea = entered('idea', 'Am Platz fehlt Wasser.');
const unclear = choice('district', '3', { doubt: 'unclear-box' });

function problemOf(fields: FormField[]): { code: string; pointers: string[] } {
  try {
    verifiedForm(sampleForm, fields);
  } catch (error) {
    if (error instanceof Refusal)
      return {
        code: error.code,
        pointers: (error.problem.fields ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
      };
  }
  throw new Error('not refused');
}

describe('a verified form', () => {
  it('takes what persons entered before what the machine read', () => {
    const form = verifiedForm(sampleForm, [
      consent,
      title,
      idea,
      aField(choice('district', '3'), [anEntry('correction', '4')]),
      aField(choice('topic', 'green')),
      aField(choice('satisfaction', '5')),
      aField(choice('demographics.gender', 'female')),
      aField(choice('contact.wish', 'letter')),
      entered('contact.street', 'Beispielgasse 3'),
      entered('contact.postcode', '1160'),
      entered('contact.city', 'Wien'),
    ]);
    expect(form).toEqual({
      answers: {
        title: 'Ein Brunnen',
        idea: 'Am Platz fehlt Wasser.',
        district: '4',
        topic: 'green',
        satisfaction: 5,
      },
      demographics: { gender: 'female' },
      contact: { wish: 'letter', address: { street: 'Beispielgasse 3', postcode: '1160', city: 'Wien' } },
    });
  });

  it('wants no answer where nothing about one is on the sheet', () => {
    expect(verifiedForm(sampleForm, [consent, title, idea]).contact).toEqual({ wish: 'none' });
  });

  it('is none without consent', () => {
    const missing = { code: 'intake.paper-consent-missing', pointers: ['/consent required'] };
    const empty = choice('consent', undefined, {
      required: true,
      doubt: 'nothing-marked',
      boxes: [{ option: 'yes', reading: 'empty', confidence: 1 }],
    });
    expect(problemOf([aField(empty), title])).toEqual(missing);
    expect(problemOf([aField(empty, [anEntry('first'), anEntry('second')]), title])).toEqual(missing);
    // Not missing, but undecided: what one person could not read waits for another.
    const unread = aField(empty, [anEntry('first', undefined, { unreadable: true })]);
    expect(problemOf([unread, title, idea])).toEqual({
      code: 'intake.paper-form-incomplete',
      pointers: ['/consent required'],
    });
    expect(problemOf([aField({ ...empty, page: 'given-up' }), title])).toEqual(missing);
  });

  it('is none while something written or unclear waits for a person', () => {
    expect(problemOf([consent, aField(aText()), aField(unclear), idea])).toEqual({
      code: 'intake.paper-form-incomplete',
      pointers: ['/answers/title required', '/answers/district required'],
    });
    const settled = aField(unclear, [anEntry('correction')]);
    expect(verifiedForm(sampleForm, [consent, title, idea, settled]).answers).not.toHaveProperty('district');
  });

  it('waits for no sample that nobody looked at, and for one that differs', () => {
    const read = choice('district', '3');
    const sampled = (...entries: Entry[]): FormField => ({ read, state: fieldState(read, entries, true) });
    expect(verifiedForm(sampleForm, [consent, title, idea, sampled()]).answers).toMatchObject({
      district: '3',
    });
    expect(problemOf([consent, title, idea, sampled(anEntry('sample', '4'))]).pointers).toEqual([
      '/answers/district required',
    ]);
  });

  it('is none while a page is missed', () => {
    expect(problemOf([consent, title, aField(aText({ field: 'idea', page: 'awaited' }))]).pointers).toEqual([
      '/answers/idea page-missing',
    ]);
  });

  it('leaves out what cannot be read and what was on a page that never came', () => {
    const unreadable = aField(unclear, [
      anEntry('first', undefined, { unreadable: true }),
      anEntry('second', undefined, { unreadable: true }),
    ]);
    const lost = aField(choice('topic', undefined, { page: 'given-up' }));
    expect(verifiedForm(sampleForm, [consent, title, idea, unreadable, lost]).answers).toEqual({
      title: 'Ein Brunnen',
      idea: 'Am Platz fehlt Wasser.',
    });
  });

  it('names what must be answered and is not', () => {
    const nothing = aField(aText({ required: true }), [anEntry('first')]);
    const lost = aField(aText({ field: 'idea', required: true, page: 'given-up' }));
    expect(problemOf([consent, nothing, lost])).toEqual({
      code: 'intake.paper-form-incomplete',
      pointers: ['/answers/title required', '/answers/idea required'],
    });
  });

  it('names what the wished way to answer lacks', () => {
    expect(problemOf([consent, title, idea, entered('contact.street', 'Beispielgasse 3')]).pointers).toEqual(
      expect.arrayContaining(['/contact/wish required', '/contact/address/city required']),
    );
    expect(problemOf([consent, title, idea, aField(choice('contact.wish', 'call'))])).toEqual({
      code: 'intake.paper-contact-incomplete',
      pointers: ['/contact/phone required'],
    });
  });
});
