import { describe, expect, it } from '@jest/globals';
import { readableAddress } from './readable-address.js';

describe('an address', () => {
  it.each(['/', '/mein-beitrag/4729130864?lang=en', '/B%C3%BCcher/%2F', '/?next=%ff', '/a#%zz', '*'])(
    'stays as it is: %s',
    (url) => expect(readableAddress(url)).toBe(url),
  );

  it.each([
    ['/%zz', '/%25zz'],
    ['/%ff%fe?lang=en&a=%20', '/%25ff%25fe?lang=en&a=%20'],
    ['/mein-beitrag/%', '/mein-beitrag/%25'],
    ['/B%C3%BCcher/%ff', '/B%25C3%25BCcher/%25ff'],
  ])('that is no UTF-8 is taken word for word: %s', (url, readable) =>
    expect(readableAddress(url)).toBe(readable),
  );
});
