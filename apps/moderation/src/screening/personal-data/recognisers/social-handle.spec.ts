import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { socialHandle } from './social-handle.js';

describe('name on a platform', () => {
  it.each([
    '⟦@eva_probe⟧',
    'Instagram ⟦@evaprobe⟧',
    '⟦@evaprobe⟧ auf Twitter',
    '⟦@eva@social.example.org⟧',
    'insta: ⟦eva.probe⟧',
    'Telegram: ⟦@eva_probe⟧.',
  ])('is in %s', (marked) => expect(markedBy(socialHandle, withoutMarks(marked))).toBe(marked));

  it.each([
    '@polizei',
    '@all',
    'eva@example.org',
    'a @ b',
    '#wien',
    'maps/@48.2,16.3',
    'Instagram ist super',
    '@',
  ])('is not in %s', (text) => expect(markedBy(socialHandle, text)).toBe(text));
});
