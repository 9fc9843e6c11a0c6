import { testForm } from '@gemeinsam/testing/test-process';
import { describe, expect, it } from '@jest/globals';
import { checkContribution, typedContribution } from './contribution-input.js';
import { textsByPath } from '@gemeinsam/testing/easy-language';
import { faultsForStaff, faultsOf, staffProblemTexts } from './problem-messages.js';

const form = testForm();
const sent = {
  'answers.title': ' Mehr Bänke ',
  'answers.idea': 'eins\r\nzwei',
  'answers.statements.trees': 'agree',
  'contact.wish': 'letter',
  'contact.name': 'Ida Muster',
  'contact.email': 'left over from another choice',
  'contact.address.street': 'Beispielgasse 3/12',
  'contact.address.postcode': '1050',
  'contact.address.city': 'Wien',
  'demographics.age': '30-plus',
  consent: 'yes',
};

describe('a posted form', () => {
  it('becomes answers, contact and demographics', () => {
    const checked = checkContribution(form, typedContribution(form, sent));
    expect(checked).toEqual({
      problems: [],
      answers: { title: 'Mehr Bänke', idea: 'eins\nzwei', statements: { trees: 'agree' } },
      demographics: { age: '30-plus' },
      contact: {
        wish: 'letter',
        name: 'Ida Muster',
        address: { street: 'Beispielgasse 3/12', postcode: '1050', city: 'Wien' },
        easyLanguage: undefined,
      },
    });
  });

  it.each([
    ['email', ['/contact/email']],
    ['sms', ['/contact/phone']],
    ['call', ['/contact/phone']],
    ['letter', ['/contact/address/street', '/contact/address/postcode', '/contact/address/city']],
    ['none', []],
    ['', ['/contact/wish']],
    ['pigeon', ['/contact/wish']],
  ])('needs for an answer by "%s" just that: %j', (wish, pointers) => {
    const body = { 'answers.title': 'Mehr Bänke', 'contact.wish': wish, consent: 'yes' };
    const { problems } = checkContribution(form, typedContribution(form, body));
    expect(problems.map((problem) => problem.pointer)).toEqual(pointers);
  });

  it.each([['no'], ['false'], ['0'], [' '], ['on'], [['yes', 'no']], [['yes', 'yes']], [['', 'yes']], [[]]])(
    'is agreed to by the box alone, not by %j',
    (consent) => {
      const { problems } = checkContribution(form, typedContribution(form, { ...sent, consent }));
      expect(problems).toEqual([expect.objectContaining({ pointer: '/consent', code: 'required' })]);
      const easy = typedContribution(form, { ...sent, 'contact.easyLanguage': consent });
      expect(easy.contact.easyLanguage).toBe(false);
    },
  );

  it('counts a line break as one character, as people do', () => {
    const body = { ...sent, 'answers.idea': 'a\r\n'.repeat(1999) + 'ab' };
    expect(checkContribution(form, typedContribution(form, body)).problems).toEqual([]);
  });

  it('names every problem at once', () => {
    const body = { 'answers.district': '99', 'contact.wish': 'email', 'contact.email': 'ida at example' };
    const { problems } = checkContribution(form, typedContribution(form, body));
    expect(problems.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/answers/title', 'required'],
      ['/answers/district', 'not-an-option'],
      ['/contact/email', 'not-an-email'],
      ['/consent', 'required'],
    ]);
  });

  it('names what is wrong in an address beside what is missing in it', () => {
    const body = { ...sent, 'contact.address.postcode': '12', 'contact.address.city': ' ' };
    const { problems } = checkContribution(form, typedContribution(form, body));
    expect(problems.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/contact/address/city', 'required'],
      ['/contact/address/postcode', 'too-short'],
    ]);
    // Shown in the order of the page.
    const shown = faultsOf(problems.toReversed(), form, 'de', false).summary.map(({ field }) => field);
    expect(shown).toEqual(['contact-address-postcode', 'contact-address-city']);
    expect(faultsOf(problems, form, 'de', false).summary.map(({ field }) => field)).toEqual(shown);
  });

  it('says of an address that only SMTPUTF8 reaches that it cannot be reached, not that it is none', () => {
    const body = { ...sent, 'contact.wish': 'email', 'contact.email': 'jürgen@example.org' };
    const { problems } = checkContribution(form, typedContribution(form, body));
    expect(problems.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/contact/email', 'email-beyond-ascii'],
    ]);
    for (const language of ['de', 'en'] as const)
      expect(faultsOf(problems, form, language, false).of['contact-email']).toMatch(
        /Umlaut|accented letters/,
      );
  });

  it.each([
    ['email', 'contact-email', 'E-Mail-Adresse der Person', 'the person’s e-mail address'],
    ['call', 'contact-phone', 'Telefonnummer der Person', 'the person’s phone number'],
    ['letter', 'contact-address-city', 'Wohnort der Person', 'the person’s town'],
    ['', 'contact-wish', 'wie die Person', 'how the person'],
  ])('asks staff for what is the person’s, and nobody for their own: %s', (wish, field, de, en) => {
    const body = { ...sent, 'contact.wish': wish, 'contact.email': '', 'contact.address.city': '' };
    const { problems } = checkContribution(form, typedContribution(form, body));
    expect(faultsForStaff(problems, form, 'de').of[field]).toContain(de);
    expect(faultsForStaff(problems, form, 'en').of[field]).toContain(en);
    const toAuthors = (['de', 'en'] as const).flatMap((language) =>
      textsByPath(staffProblemTexts(language), '7').filter(([, text]) =>
        /\bIhr(e[mnrs]?)?\b|\byours?\b/.test(text),
      ),
    );
    expect(toAuthors).toEqual([]);
  });

  it.each([
    [
      'contact.address.postcode',
      '12',
      ['zu kurz. Es müssen mindestens 3', 'at least 3'],
      ['mindestens 3', 'at least 3'],
    ],
    ['contact.email', 'ida', ['keine vollständige E-Mail', 'no complete'], ['stimmt nicht', 'is wrong']],
    [
      'contact.phone',
      '+43 1 000',
      ['keine vollständige Telefon', 'no complete phone'],
      ['stimmt nicht', 'is wrong'],
    ],
    [
      'contact.phone',
      '12',
      ['keine vollständige Telefon', 'no complete phone'],
      ['stimmt nicht', 'is wrong'],
    ],
  ])('says of %s "%s" what is wrong and what would be right', (name, value, usual, easy) => {
    const wish = name === 'contact.email' ? 'email' : name === 'contact.phone' ? 'call' : 'letter';
    const body = { ...sent, 'contact.wish': wish, [name]: value };
    const { problems } = checkContribution(form, typedContribution(form, body));
    const field = name.replaceAll('.', '-');
    for (const [index, language] of (['de', 'en'] as const).entries()) {
      expect(faultsOf(problems, form, language, false).of[field]).toContain(usual[index]);
      expect(faultsOf(problems, form, language, true).of[field]).toContain(easy[index]);
    }
  });

  it.each([
    ['mara@xn--brger-kva.example', 'mara@bürger.example'],
    ['mara@bürger.example', 'mara@bürger.example'],
    ['m&m@example.org', 'm&m@example.org'],
  ])('takes %s, as a browser sends it, for %s', (sent, kept) => {
    const typed = typedContribution(form, { 'contact.wish': 'email', 'contact.email': sent });
    const { contact, problems } = checkContribution(form, typed);
    expect(contact).toMatchObject({ wish: 'email', email: kept });
    expect(problems.filter(({ pointer }) => pointer.startsWith('/contact'))).toEqual([]);
  });

  it('is not misled by names that objects have anyway', () => {
    const body: unknown = JSON.parse('{"__proto__": {"consent": "yes"}, "constructor": "x"}');
    expect(typedContribution(form, body as Record<string, unknown>).consent).toBe(false);
  });
});
