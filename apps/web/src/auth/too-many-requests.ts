import { refuse } from '@gemeinsam/service-kit';

/** Refuses, and says when it makes sense to come again. */
export const tooManyRequests = (retryAfterSeconds: number): never =>
  refuse('web.too-many-requests', 'too-many', `Too many requests. Try again in ${retryAfterSeconds} s.`, {
    extra: { retryAfter: retryAfterSeconds },
  });
