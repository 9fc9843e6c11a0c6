import type { CheckReason } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import type { FieldReading } from './field-reading.js';
import { type Entry, type FieldState, fieldState } from './field-state.js';
import { aPicture, aReading, aText, anEntry } from './form-field.fixture.js';

const after = (read: FieldReading, entries: Entry[] = [], sampled = false): FieldState =>
  fieldState(
    read,
    entries.map((entry) => ({ ...entry, field: read.field })),
    sampled,
  );
const unclear = aReading({ doubt: 'unclear-box' });
const unreadable = { unreadable: true };
const email = aText({ field: 'contact.email' });

describe('what needs a person at first', () => {
  it.each<[string, FieldReading, CheckReason | undefined]>([
    ['something written by hand', aText(), 'handwriting'],
    ['nothing written', aText({ written: false }), undefined],
    [
      'nothing written where something is needed',
      aText({ written: false, required: true }),
      'nothing-marked',
    ],
    ['a sure box', aReading(), undefined],
    ['an unclear box', unclear, 'unclear-box'],
    ['several boxes where one is asked', aReading({ doubt: 'several-marked' }), 'several-marked'],
    ['no box where one is needed', aReading({ doubt: 'nothing-marked' }), 'nothing-marked'],
    ['a district in digits on a card', aText({ field: 'district', kind: 'choice' }), 'handwriting'],
    ['a field without a picture', aReading({ crops: [], picture: '' }), 'no-picture'],
    ['a text without a picture', aText({ crops: [], picture: '', written: false }), 'no-picture'],
    ['boxes of a page put here by hand', aReading({ assigned: true, doubt: 'unclear-box' }), 'by-hand'],
    ['a text of a page put here by hand', aText({ assigned: true, written: false }), 'by-hand'],
  ])('%s', (_name, read, reason) => {
    expect(after(read).open).toEqual(reason && { round: 'first', reason });
    expect(after(read).source).toBe(reason ? 'open' : 'machine');
  });

  it('is nothing while the page may still come, and nothing when it was given up', () => {
    expect(after(unclear)).toMatchObject({ source: 'open' });
    expect(after({ ...unclear, page: 'awaited' })).toMatchObject({ source: 'page-awaited' });
    expect(after(aText({ page: 'given-up', required: true }))).toEqual({
      source: 'page-given-up',
      entries: [],
    });
  });
});

describe('how often it is entered', () => {
  it('a written text once', () => {
    expect(after(aText(), [anEntry('first', 'Ein Brunnen')])).toMatchObject({
      source: 'person',
      value: 'Ein Brunnen',
      unreadable: false,
    });
  });

  it('a text in which nothing turned out to be written once, as empty', () => {
    const state = after(aText(), [anEntry('first')]);
    expect(state).toMatchObject({ source: 'person' });
    expect(state.value).toBeUndefined();
  });

  it.each(['contact.email', 'contact.phone', 'contact.street', 'contact.postcode', 'contact.city'])(
    '%s twice, because an answer must not go to a stranger',
    (field) => {
      const read = aText({ field });
      expect(after(read, [anEntry('first', '1160')]).open).toEqual({
        round: 'second',
        reason: 'second-entry',
      });
      expect(after(read, [anEntry('first', '1160'), anEntry('second', '1160')])).toMatchObject({
        source: 'person',
        value: '1160',
        second: 'same',
      });
    },
  );

  it('the name once', () => {
    expect(after(aText({ field: 'contact.name' }), [anEntry('first', 'Erika')]).source).toBe('person');
  });

  it.each([
    ['unsure', { unsure: true }],
    ['unable to read it', unreadable],
  ])('a text twice when the first person is %s', (_name, over) => {
    expect(after(aText(), [anEntry('first', 'Brunnen', over)]).open).toEqual({
      round: 'second',
      reason: 'second-entry',
    });
  });

  it('doubtful boxes twice', () => {
    expect(after(unclear, [anEntry('first', '4')]).open?.round).toBe('second');
    expect(after(unclear, [anEntry('first', '4'), anEntry('second', '4')])).toMatchObject({
      source: 'person',
      value: '4',
    });
  });

  it('boxes without a picture twice, a district in digits once', () => {
    expect(
      after(aReading({ crops: [], picture: '' }), [anEntry('first', '4', { picture: '' })]).open?.round,
    ).toBe('second');
    expect(after(aText({ field: 'district', kind: 'choice' }), [anEntry('first', '4')]).source).toBe(
      'person',
    );
  });
});

describe('two entries', () => {
  const twice = (one: Entry, other: Entry) => after(email, [one, other]);

  it('that say the same in other letters are the same', () => {
    expect(
      twice(anEntry('first', 'erika@example.org'), anEntry('second', 'Erika@example.org ')),
    ).toMatchObject({
      value: 'erika@example.org',
      second: 'same',
    });
  });

  it('that differ need somebody who decides', () => {
    const entries = [anEntry('first', 'erika@example.org'), anEntry('second', 'erica@example.org')];
    expect(after(email, entries)).toMatchObject({
      open: { round: 'decide', reason: 'entries-differ' },
      second: 'differed',
    });
    expect(after(email, [...entries, anEntry('decide', 'erica@example.org')])).toMatchObject({
      source: 'person',
      value: 'erica@example.org',
      second: 'differed',
    });
  });

  it('of which one could not read it differ', () => {
    expect(
      twice(anEntry('first', undefined, unreadable), anEntry('second', 'a@example.org')).open?.round,
    ).toBe('decide');
    expect(twice(anEntry('first', undefined, unreadable), anEntry('second')).open?.round).toBe('decide');
  });

  it('that both could not read it settle that', () => {
    const state = twice(anEntry('first', undefined, unreadable), anEntry('second', undefined, unreadable));
    expect(state).toMatchObject({ source: 'person', unreadable: true });
    expect(state.value).toBeUndefined();
  });

  it('can be decided as unreadable', () => {
    const entries = [anEntry('first', 'a'), anEntry('second', 'b'), anEntry('decide', undefined, unreadable)];
    expect(after(email, entries)).toMatchObject({ source: 'person', unreadable: true });
  });
});

describe('a sample', () => {
  it('is entered once when the person sees what the machine saw', () => {
    expect(after(aReading(), [], true).open).toEqual({ round: 'sample', reason: 'sample' });
    expect(after(aReading(), [anEntry('sample', '3')], true)).toMatchObject({
      source: 'person',
      value: '3',
      sample: 'right',
    });
  });

  it('of an empty line that is empty is right, and of one in which something stands is not', () => {
    const empty = aText({ written: false });
    expect(after(empty, [anEntry('sample')], true)).toMatchObject({ sample: 'right' });
    expect(after(empty, [anEntry('sample', 'Park'), anEntry('second', 'Park')], true)).toMatchObject({
      sample: 'wrong',
      value: 'Park',
    });
  });

  it('that differs is entered a second time, and counts as wrong only when persons settle on something else', () => {
    const differs = [anEntry('sample', '4')];
    expect(after(aReading(), differs, true)).toMatchObject({
      open: { round: 'second', reason: 'second-entry' },
    });
    expect(after(aReading(), differs, true).sample).toBeUndefined();
    expect(after(aReading(), [...differs, anEntry('second', '4')], true)).toMatchObject({
      value: '4',
      sample: 'wrong',
    });
    const opposed = [...differs, anEntry('second', '3')];
    expect(after(aReading(), opposed, true).open?.round).toBe('decide');
    expect(after(aReading(), [...opposed, anEntry('decide', '3')], true)).toMatchObject({
      value: '3',
      sample: 'right',
      second: 'differed',
    });
  });

  it('that the person is unsure about is entered a second time', () => {
    expect(after(aReading(), [anEntry('sample', '3', { unsure: true })], true).open?.round).toBe('second');
  });

  it('that nobody can read says nothing about the machine', () => {
    const state = after(
      aReading(),
      [anEntry('sample', undefined, unreadable), anEntry('second', undefined, unreadable)],
      true,
    );
    expect(state).toMatchObject({ source: 'person', unreadable: true });
    expect(state.sample).toBeUndefined();
  });

  it('stays one once it was entered, whatever the share is now', () => {
    expect(after(aReading(), [anEntry('sample', '3')], false)).toMatchObject({
      source: 'person',
      sample: 'right',
    });
  });

  it('is no sample where a person is needed anyway', () => {
    expect(after(unclear, [], true).open).toEqual({ round: 'first', reason: 'unclear-box' });
  });
});

describe('a correction', () => {
  it('settles what is open, and what was settled otherwise', () => {
    expect(after(unclear, [anEntry('correction', '9')])).toMatchObject({ source: 'person', value: '9' });
    expect(after(aReading(), [anEntry('correction')])).toMatchObject({ source: 'person', value: undefined });
    const entries = [anEntry('first', 'a'), anEntry('second', 'b'), anEntry('correction', 'c')];
    expect(after(email, entries)).toMatchObject({ source: 'person', value: 'c', second: 'differed' });
  });

  it('fills in what was on a page that never came', () => {
    const missing = aText({ page: 'given-up', crops: [], picture: '' });
    expect(after(missing, [anEntry('correction', 'Park', { picture: '' })])).toMatchObject({ value: 'Park' });
  });

  it('is no measurement: who corrects sees what the machine said', () => {
    expect(after(aReading(), [anEntry('correction', '9')], true).sample).toBeUndefined();
    expect(after(aReading(), [anEntry('sample', '3'), anEntry('correction', '9')], true).sample).toBe(
      'wrong',
    );
  });
});

describe('entries', () => {
  it('count as the last one of their round says', () => {
    expect(after(aText(), [anEntry('first', 'Baum'), anEntry('first', 'Raum')]).value).toBe('Raum');
  });

  it('made from another scan do not count', () => {
    const elsewhere = anEntry('first', 'Baum', { picture: 'another.png' });
    expect(after(aText(), [elsewhere])).toMatchObject({ open: { round: 'first' }, entries: [] });
    expect(after(aText(), [{ ...elsewhere, picture: null }]).value).toBe('Baum');
    expect(after(aText(), [{ ...elsewhere, picture: aPicture }]).value).toBe('Baum');
  });

  it('of other fields do not count', () => {
    expect(fieldState(aText(), [anEntry('first', 'x', { field: 'idea' })], false).open?.round).toBe('first');
  });

  it('of votes are the same in any order', () => {
    const votes = aReading({ field: 'statements', kind: 'votes', doubt: 'several-marked' });
    const entries = [
      anEntry('first', { trees: 'agree', quiet: 'pass' }),
      anEntry('second', { quiet: 'pass', trees: 'agree' }),
    ];
    expect(after(votes, entries)).toMatchObject({ source: 'person', second: 'same' });
  });

  it('of several options are the same in any order', () => {
    const choices = aReading({ field: 'wishes', kind: 'choices', doubt: 'several-marked' });
    expect(after(choices, [anEntry('first', ['a', 'b']), anEntry('second', ['b', 'a'])]).source).toBe(
      'person',
    );
    expect(after(choices, [anEntry('first', ['a']), anEntry('second')]).open?.round).toBe('decide');
  });

  it('settle consent like any other box', () => {
    const consent = aReading({
      field: 'consent',
      required: true,
      doubt: 'nothing-marked',
      proposed: undefined,
    });
    expect(after(consent, [anEntry('first'), anEntry('second')])).toMatchObject({ source: 'person' });
    expect(after(consent, [anEntry('first', 'yes'), anEntry('second', 'yes')]).value).toBe('yes');
  });
});
