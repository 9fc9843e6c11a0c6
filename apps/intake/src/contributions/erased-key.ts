import type { KeyedHash } from '../hashing/keyed-hash.js';

/** Scope of the keys of erased contributions. */
export const erasedScope = 'erased';

/**
 * What is kept of a key when its contribution is erased. Whoever imports names the key, often after the person, so it cannot stay;
 * but the same list sent again must not bring the person back, so it is known again.
 */
export const erasedKey = (
  hash: KeyedHash,
  { scope, key }: { readonly scope: string; readonly key: string },
): string => hash.of(JSON.stringify(['idempotency', scope, key]));

/** Keys that we make ourselves, of ids alone; they say nothing and lead to what was received. */
export const isOurKey = (scope: string): boolean => /^(paper-form|phone-draft|web-form:.*)$/.test(scope);
