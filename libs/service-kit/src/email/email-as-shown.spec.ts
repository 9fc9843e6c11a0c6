import { describe, expect, it } from '@jest/globals';
import { emailAsShown } from './email-as-shown.js';

describe('an e-mail address as people write it', () => {
  it.each([
    ['mara@xn--brger-kva.example', 'mara@bürger.example'],
    ['mara@post.XN--BRGER-KVA.example', 'mara@post.bürger.example'],
    ['Mara@Example.org', 'Mara@Example.org'],
    ['mara@bürger.example', 'mara@bürger.example'],
    ['xn--mara@example.org', 'xn--mara@example.org'],
    ['mara@xn--', 'mara@xn--'],
    ['', ''],
  ])('%s is %s', (given, shown) => expect(emailAsShown(given)).toBe(shown));
});
