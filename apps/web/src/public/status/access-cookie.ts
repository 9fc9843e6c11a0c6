import { publicPaths } from '@gemeinsam/contracts';
import type { CookieChange } from '../../shell/answer.js';
import { formCookie } from '../form-cookies.js';

/** Holds what a contribution was opened with; of the pages of that contribution alone, and gone with the browser's window. */
export const accessCookie = 'gemeinsam-access';

export const accessGiven = (reference: string, access: string, publicUrl: string): CookieChange =>
  formCookie(publicPaths.status(reference), [accessCookie, access], { publicUrl });

export const accessTaken = (reference: string): CookieChange => ({
  name: accessCookie,
  value: null,
  options: { path: publicPaths.status(reference) },
});
