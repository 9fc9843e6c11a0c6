import { refuse } from '@gemeinsam/service-kit';

/** Whether it was wrong, used or too old is not said: whoever guesses learns nothing. */
export const codeNotValid = (): never =>
  refuse('intake.access-code-not-valid', 'invalid', 'this code is wrong, was used, or is too old', {
    fields: [{ pointer: '/proof', code: 'not-valid', detail: 'a code that was told and not used' }],
  });

export const tooManyCodes = (waitMs: number): never =>
  refuse('intake.too-many-access-codes', 'too-many', 'too many wrong codes for this contribution', {
    extra: { retryAfter: Math.max(1, Math.ceil(waitMs / 1000)) },
  });

export const accessNeeded = (): never =>
  refuse('intake.access-needed', 'forbidden', 'the author proves first that the contribution is theirs');
