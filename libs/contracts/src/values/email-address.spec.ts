import { describe, expect, it } from '@jest/globals';
import { asciiEmail, isBeyondAscii, emailAddressSchema } from './email-address.js';

describe('an e-mail address', () => {
  it.each([
    ['mara@bürger.example', 'mara@xn--brger-kva.example'],
    ['mara@BÜRGER.Example', 'mara@xn--brger-kva.example'],
    ['mara@xn--brger-kva.example', 'mara@xn--brger-kva.example'],
    ['info@例え.テスト', 'info@xn--r8jz45g.xn--zckzah'],
    ['m&m@example.org', 'm&m@example.org'],
    ["o'neill+idee@mail.example.org", "o'neill+idee@mail.example.org"],
    ['a{b}|c~d/e=f?g^h`i!j#k$l%m*n@example.org', 'a{b}|c~d/e=f?g^h`i!j#k$l%m*n@example.org'],
  ])('%s is sent to %s and kept as typed', (typed, sent) => {
    expect(asciiEmail(typed)).toBe(sent);
    expect(emailAddressSchema.parse(` ${typed} `)).toBe(typed);
  });

  it.each([
    'mara',
    '@example.org',
    'mara@',
    'mara@example',
    'mara@127.0.0.1',
    'mara@example.1',
    '.mara@example.org',
    'mara.@example.org',
    'ma..ra@example.org',
    'ma ra@example.org',
    'mara@exam ple.org',
    'mara@example..org',
    'mara@-example.org',
    'mara@example.org/path',
    'mara@[::1]',
    'a@b@example.org',
    '"ma ra"@example.org',
    'mara@\u200b',
    `${'a'.repeat(65)}@example.org`,
    `mara@${'a'.repeat(64)}.example`,
  ])('%s is none', (typed) => {
    expect(asciiEmail(typed)).toBeUndefined();
    expect(emailAddressSchema.safeParse(typed).error?.issues).toMatchObject([
      { code: 'invalid_format', format: 'email' },
    ]);
  });

  it.each(['mära@example.org', 'jürgen.öz@bürger.example', '用户@example.org', 'a\u0308nne@example.org'])(
    '%s is one that needs SMTPUTF8, and is told apart',
    (typed) => {
      expect(asciiEmail(typed)).toBeUndefined();
      expect(isBeyondAscii(typed)).toBe(true);
      expect(emailAddressSchema.safeParse(typed).error?.issues).toMatchObject([
        { code: 'invalid_format', format: 'email-beyond-ascii' },
      ]);
    },
  );

  it.each([
    'mara@example.org',
    'mä ra@example.org',
    'mära',
    'mära@',
    'mä..ra@example.org',
    'ma\u200bra@example.org',
  ])('%s is none of those', (typed) => expect(isBeyondAscii(typed)).toBe(false));
});
