import { describe, expect, it } from '@jest/globals';
import { safeReturnPath } from './return-path.js';

describe('where to go after the login', () => {
  it.each(['/', '/moderation', '/desk/phone?x=1#y', '/a%2F%2Fb'])('may be %s', (path) => {
    expect(safeReturnPath(path, '/desk')).toBe(path);
  });
  it.each([
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    '/desk/../..//evil.example',
    '/..///evil.example?x',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/a\nb',
    '',
    undefined,
    ['/'],
    `/${'a'.repeat(600)}`,
  ])('is never %j', (path) => {
    expect(safeReturnPath(path, '/desk')).toBe('/desk');
  });
});
