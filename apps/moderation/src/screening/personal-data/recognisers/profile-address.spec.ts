import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { profileAddress } from './profile-address.js';

describe('address of a profile', () => {
  it.each([
    '⟦https://www.linkedin.com/in/eva-probe-1⟧.',
    '⟦facebook.com/eva.probe⟧, danke',
    '⟦https://instagram.com/eva_probe/⟧',
    '(⟦twitter.com/eva_probe/status/123⟧)',
    '⟦https://www.tiktok.com/@eva⟧',
    '⟦https://m.facebook.com/profile.php?id=100012345⟧',
  ])('is in %s', (marked) => expect(markedBy(profileAddress, withoutMarks(marked))).toBe(marked));

  it.each([
    'https://www.facebook.com/groups/probe',
    'instagram.com/p/abc123/',
    'twitter.com/hashtag/wien',
    'x.com/i/flow',
    'https://www.youtube.com/watch?v=abc',
    'twitter.com/wienerlinien',
    'notfacebook.com/eva',
    'https://example.org/in/eva',
    'facebook.com',
  ])('is not in %s', (text) => expect(markedBy(profileAddress, text)).toBe(text));
});
