import { renderFragment } from '@gemeinsam/ui';
import { describe, expect, it } from '@jest/globals';
import { ConsentEvidence } from './consent-evidence.js';
import { moderationTexts } from './moderation.texts.js';

const at = '2026-11-22T13:05:00.000Z';
const show = (content: Parameters<typeof ConsentEvidence>[0]['content']): string =>
  renderFragment(<ConsentEvidence content={content} texts={moderationTexts('de')} language="de" />);

describe('consent as evidence', () => {
  it('says which wording, version and language, how, when, and who read it out', () => {
    const html = show({
      consent: { given: true, version: '2026-1', language: 'en', how: 'read-out', at, readBy: 'a1' },
      consentText: 'You agree that we work on your contribution.',
      consentReadBy: 'Ada Agent',
    });
    for (const words of [
      'Einwilligung vorgelesen, Fassung 2026-1',
      'Englisch',
      '22.11.2026, 14:05',
      'Ada Agent',
      '<p lang="en">You agree that we work on your contribution.</p>',
    ])
      expect(html).toContain(words);
  });

  it('names no reader of what was ticked, and says when one is not known or the wording is gone', () => {
    const ticked = show({
      consent: { given: true, version: '1', language: 'de', how: 'ticked', at },
      consentText: 'Ja.',
    });
    expect(ticked).not.toContain('Vorgelesen von');
    const unknown = show({ consent: { given: true, version: '1', language: 'de', how: 'read-out', at } });
    expect(unknown).toContain('nicht bekannt');
    expect(unknown).toContain('Der Wortlaut ist nicht mehr abrufbar.');
  });
});
