import type { DraftFields, DraftSummary } from '@gemeinsam/contracts';
import { testForm } from '@gemeinsam/testing/test-process';
import { describe, expect, it } from '@jest/globals';
import { groupDrafts } from './draft-groups.js';
import { changesOf, checkCall, consentMark, typedCall, wasOf } from './draft-input.js';
import { readBackParts } from './read-back-parts.js';
import { waysFor } from '../ways-for.js';

const form = testForm();
const call = (fields: DraftFields) => typedCall(form, fields, 'de');

describe('a posted call screen', () => {
  const was = wasOf(form, {
    'answers.title': ['Alt'],
    summary: ['bleibt'],
    'answers.of-another-process': ['x'],
  });

  it('changes what differs from what it showed, and empties what is not there any more', () => {
    const { base, tab, changes } = changesOf({
      _was: was,
      _base: '7',
      _tab: 'page-1',
      'answers.title': 'Neu',
      'contact.name': '',
      'answers.idea': 'Erste Zeile\r\nZweite',
    });
    expect({ base, tab }).toEqual({ base: 7, tab: 'page-1' });
    expect(changes).toEqual({
      'answers.title': ['Neu'],
      'answers.idea': ['Erste Zeile\nZweite'],
      summary: [],
    });
  });

  it('takes nothing that is no field of a call, and no sense from nonsense', () => {
    expect(
      changesOf({ _was: '%', staffName: 'A. Eins', email: 'agent@example.org', result: 'x' }).changes,
    ).toEqual({});
    expect(was).not.toMatch(/\s/);
  });
});

describe('a wish for an SMS', () => {
  it.each([
    ['de', 'SMS können wir noch nicht senden, darum rufen wir Sie an: 01 505 00 71.'],
    ['en', 'We cannot send text messages yet, so we will call you: 01 505 00 71.'],
  ] as const)('is read back as the call that is made (%s)', (language, said) => {
    const wished = { 'contact.wish': ['sms'], 'contact.phone': ['01 505 00 71'] };
    const contact = readBackParts(form, typedCall(form, wished, language)).find(({ id }) => id === 'contact');
    expect(contact?.lines).toEqual([said]);
  });

  it('is no way that a caller is offered, and is shown where somebody has it', () => {
    expect(waysFor('')).not.toContain('sms');
    expect(waysFor('sms')).toContain('sms');
  });
});

describe('a call as typed', () => {
  it('is agreed to only in the wording and the language that were read out', () => {
    const mark = consentMark(form, 'de');
    expect(call({ consent: [mark] }).consent).toBe(true);
    expect(call({ consent: [mark], callLanguage: ['en'] }).consent).toBe(false);
    expect(call({ consent: ['yes'] }).consent).toBe(false);
    expect(call({ consent: [mark, 'no'] }).consent).toBe(false);
  });

  it('needs no answers of its own when it supports a contribution', () => {
    const needed = (fields: DraftFields) =>
      checkCall(form, call(fields)).problems.map(({ pointer }) => pointer);
    const rest = { 'contact.wish': ['none'], consent: [consentMark(form, 'de')] };
    expect(needed(rest)).toEqual(['/answers/title']);
    expect(needed({ ...rest, supports: ['b54e481d-aeed-4980-a624-3aa1262eacd1'] })).toEqual([]);
  });

  it.each([
    ['letter', 'contact.phone', 'abc', ['/contact/phone not-a-phone-number']],
    ['none', 'contact.phone', '12', ['/contact/phone not-a-phone-number']],
    ['call', 'contact.phone', 'abc', ['/contact/phone not-a-phone-number']],
    ['call', 'contact.phone', '0900 123456', ['/contact/phone premium-rate-number']],
    ['letter', 'contact.phone', '01 505 00 12', []],
    ['email', 'contact.email', 'abc', ['/contact/email not-an-email']],
    ['letter', 'contact.address.postcode', '1', ['/contact/address/postcode too-short']],
  ])('with an answer by %s and %s "%s" is judged as a public form', (wish, field, typed, expected) => {
    const fields: DraftFields = {
      'answers.title': ['Mehr Bänke'],
      'contact.wish': [wish],
      'contact.email': ['erika@example.org'],
      'contact.address.street': ['Beispielgasse 3'],
      'contact.address.postcode': ['1050'],
      'contact.address.city': ['Wien'],
      consent: [consentMark(form, 'de')],
      [field]: [typed],
    };
    const { problems } = checkCall(form, call(fields));
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('is read back in the language of the call, and in nobody’s words but the caller’s', () => {
    const parts = readBackParts(
      form,
      call({
        'answers.title': ['Mehr Bänke'],
        'contact.wish': ['letter'],
        'contact.name': ['I. Muster'],
        'contact.address.street': ['Beispielgasse 3'],
        'contact.address.postcode': ['1050'],
        'contact.address.city': ['Wien'],
        summary: ['nie vorgelesen'],
      }),
    );
    expect(parts.map(({ id }) => id)).toEqual(['answers.title', 'contact', 'consent']);
    expect(parts.flatMap(({ lines }) => lines).join(' ')).toMatch(
      /Mehr Bänke Ihr Name ist I\. Muster\. Wir antworten Ihnen per Brief: Beispielgasse 3, 1050 Wien\./,
    );
    expect(JSON.stringify(parts)).not.toContain('nie vorgelesen');
  });
});

describe('lists of drafts', () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const draft = (id: string, minutesAgo: number, more: Partial<DraftSummary> = {}): DraftSummary => {
    const at = new Date(now.getTime() - minutesAgo * 60_000).toISOString();
    return {
      id,
      process: 'p',
      language: 'de',
      state: 'open',
      title: '',
      createdAt: at,
      savedAt: at,
      purgeAt: at,
      ...more,
    };
  };
  const mine = { owner: { id: 'me', name: 'Ich' } };
  const theirs = { owner: { id: 'b', name: 'Berta' } };

  it('show each draft once, where somebody would look for it', () => {
    const groups = groupDrafts(
      [
        draft('old-mine', 600, mine),
        draft('theirs', 5, theirs),
        draft('left', 61, theirs),
        draft('nobody', 90),
        draft('rings', 0),
        draft('away-mine', 5, { ...mine, state: 'discarded' }),
        draft('away-theirs', 5, { ...theirs, state: 'discarded' }),
      ],
      { id: 'me', leads: false },
      now,
    );
    const ids = Object.fromEntries(
      Object.entries(groups).map(([name, list]) => [name, list.map(({ id }: DraftSummary) => id)]),
    );
    expect(ids).toEqual({
      mine: ['old-mine'],
      left: ['left', 'nobody'],
      ofOthers: ['theirs'],
      putAway: ['away-mine'],
    });
  });
});
