import { describe, expect, it } from '@jest/globals';
import { keptFields } from './kept-input.js';

const post = (
  url: string,
  body: unknown,
  contentType = 'application/x-www-form-urlencoded; charset=utf-8',
) => ({
  method: 'POST',
  url,
  headers: { 'content-type': contentType },
  body,
});

describe('what is kept of a form whose service is away', () => {
  it('is every field, in order, also several of one name', () => {
    expect(
      keptFields(post('/moderation/cases/1', { csrf: 't', message: 'Zwei Worte', reason: ['a', 'b'] })),
    ).toEqual([
      { name: 'csrf', value: 't' },
      { name: 'message', value: 'Zwei Worte' },
      { name: 'reason', value: 'a' },
      { name: 'reason', value: 'b' },
    ]);
  });

  it('is nothing that holds a password', () => {
    expect(keptFields(post('/login', { email: 'a@example.org', password: 'secret' }))).toBeUndefined();
    expect(keptFields(post('/account', { newPassword: 'secret' }))).toBeUndefined();
    expect(keptFields(post('/account/password', { current: 'secret', wanted: 'x' }))).toBeUndefined();
    expect(keptFields(post('/login/link', { wanted: 'secret' }))).toBeUndefined();
  });

  it('is nothing that would lead to another site', () => {
    expect(keptFields(post('//example.org/x', { a: 'b' }))).toBeUndefined();
    expect(keptFields(post('/\\example.org/x', { a: 'b' }))).toBeUndefined();
  });

  it('is no token of a page, and nothing that another site sent', () => {
    const one = post('/x', { _csrf: 'old', a: 'b' });
    expect(keptFields(one)).toEqual([{ name: 'a', value: 'b' }]);
    for (const site of ['cross-site', 'same-site'])
      expect(keptFields({ ...one, headers: { ...one.headers, 'sec-fetch-site': site } })).toBeUndefined();
  });

  it('is nothing for files and for pages that were only read', () => {
    expect(keptFields(post('/x', { a: 'b' }, 'multipart/form-data; boundary=x'))).toBeUndefined();
    expect(keptFields({ ...post('/x', { a: 'b' }), method: 'GET' })).toBeUndefined();
  });
});
