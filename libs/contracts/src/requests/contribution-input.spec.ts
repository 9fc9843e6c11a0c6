import { describe, expect, it } from '@jest/globals';
import { contributionInput, type TakenDown } from './contribution-input.js';
import { receiveContribution } from './contributions.requests.js';

const at = '2026-03-01T10:00:00.000Z';
const takenDown: TakenDown = {
  process: { slug: 'ideas', form: { consent: { version: '2026-1', text: { de: 'Ja', en: 'Yes' } } } },
  channel: 'web',
  language: 'en',
  answers: { title: 'More trees' },
  consent: { at },
};

describe('what every channel sends', () => {
  it.each([
    ['web', 'ticked'],
    ['phone', 'read-out'],
    ['paper', 'signed'],
  ] as const)('by %s has the consent to the wording of the form, %s', (channel, how) => {
    const input = contributionInput({ ...takenDown, channel });
    expect(input).toEqual(receiveContribution.input.parse(input));
    expect(input).toMatchObject({ process: 'ideas', channel, contact: { wish: 'none' }, demographics: {} });
    expect(input.consent).toEqual({ given: true, version: '2026-1', language: 'en', how, at });
  });

  it('has the wording that the person saw where it was another one', () => {
    const consent = { at, version: '2025-2', language: 'de' } as const;
    expect(contributionInput({ ...takenDown, consent }).consent).toMatchObject(consent);
  });

  it('says nothing of what was not said', () => {
    const { summary: _summary, ...said } = contributionInput({ ...takenDown, summary: undefined });
    expect(Object.keys(said).sort()).toEqual(
      ['process', 'channel', 'language', 'answers', 'contact', 'demographics', 'consent'].sort(),
    );
  });
});
