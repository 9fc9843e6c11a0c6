import { randomBytes } from 'node:crypto';
import type { CookieChange } from '../shell/answer.js';

/** Holds the tokens of the forms that were just sent, so that the receipts show the words to this browser only. */
export const receiptCookie = 'gemeinsam-receipt';
/** More than somebody has open side by side; each adds some 80 bytes to what the browser sends along. */
const mostSent = 5;
/** In no token, and nothing that a cookie would have to escape (RFC 6265, 4.1.1). */
const between = '~';
/** Tells this browser from others for as long as it is open, so that only it sees again what was typed in it. */
export const browserCookie = 'gemeinsam-form';

/** The tokens of the forms that a browser sent lately, the last first. Nothing is said about whether they are ours. */
export const sentForms = (cookie: string | undefined): string[] =>
  (cookie ?? '').split(between, mostSent).filter((token) => token !== '');

/** The cookie with another token in front. */
export const withSent = (token: string, before: readonly string[]): string =>
  [token, ...before.filter((one) => one !== token)].slice(0, mostSent).join(between);

/** A new name for a browser that has none. */
export const newBrowser = (): string => randomBytes(16).toString('base64url');

/** A cookie for the pages below a path: those of one process, or of one contribution. Without `seconds` it is gone with the browser's window. */
export function formCookie(
  path: string,
  [name, value]: [string, string],
  { publicUrl, seconds }: { publicUrl: string; seconds?: number },
): CookieChange {
  return {
    name,
    value,
    options: {
      path,
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl.startsWith('https:'),
      ...(seconds === undefined ? {} : { maxAge: seconds }),
    },
  };
}
