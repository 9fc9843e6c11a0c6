import { describe, expect, it } from '@jest/globals';
import { isFromOtherSite } from './other-sites.hook.js';

const own = ['mitmachen.example.org'];

describe('a form', () => {
  it.each([
    ['of our page', { 'sec-fetch-site': 'same-origin', origin: 'https://mitmachen.example.org' }, false],
    [
      'of our page whose browser keeps where it is',
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
      false,
    ],
    ['of a bookmark', { 'sec-fetch-site': 'none' }, false],
    ['of a stranger', { 'sec-fetch-site': 'cross-site', origin: 'https://example.com' }, true],
    ['of a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://forum.example.org' }, true],
    [
      'of a stranger with a name like ours',
      { 'sec-fetch-site': 'cross-site', origin: 'https://mitmachen.example.org' },
      true,
    ],
    ['of our page in an old browser', { origin: 'https://mitmachen.example.org' }, false],
    ['of a stranger in an old browser', { origin: 'https://example.com' }, true],
    ['of another port in an old browser', { origin: 'http://mitmachen.example.org:9977' }, true],
    ['of a program', {}, false],
  ])('%s is from another site: %o %s', (_, headers, expected) => {
    expect(isFromOtherSite({ headers }, own)).toBe(expected);
  });
});
