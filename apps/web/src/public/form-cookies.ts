import { randomBytes } from 'node:crypto';
import type { CookieChange } from '../shell/answer.js';

/** Holds the token of the form that was just sent, so that the receipt shows the words to this browser only. */
export const receiptCookie = 'gemeinsam-receipt';
/** Tells this browser from others for as long as it is open, so that only it sees again what was typed in it. */
export const browserCookie = 'gemeinsam-form';

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
