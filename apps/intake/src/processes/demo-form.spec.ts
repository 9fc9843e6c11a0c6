import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { canonicalJson } from '../hashing/canonical-json.js';
import { demoForm } from './demo-form.js';

/** The demo form as it was published last. */
const published = { version: 2, words: '5a4fef693a49fe11' };

it('the demo form has another version whenever a word of it changes', () => {
  const { version, ...words } = demoForm;
  const now = {
    version,
    words: createHash('sha256').update(canonicalJson(words)).digest('hex').slice(0, 16),
  };
  if (now.words !== published.words && version <= published.version)
    throw new Error(
      `Words of the demo form changed, its version did not: installations that have version ${published.version} would keep the old words. ` +
        `Set version: ${published.version + 1} in demo-form.ts, then run this test again.`,
    );
  if (now.words !== published.words || version !== published.version)
    throw new Error(
      `The demo form is new. Write it down here: const published = { version: ${version}, words: '${now.words}' };`,
    );
  expect(now).toEqual(published);
});
