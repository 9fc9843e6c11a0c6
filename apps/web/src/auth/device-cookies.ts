import type { CookieChange } from '../shell/answer.js';
import { clientName } from './client-address.js';
import { deviceDays } from './device-tokens.js';

/** The cookies of a request by name; prefixes of https are taken off. */
export type Cookies = Readonly<Record<string, string | undefined>>;

const prefix = 'gemeinsam-device-';
/** So many people sign in at one browser; beyond that the oldest is forgotten, for all cookies come with every request. */
const mostOfABrowser = 20;

/** One cookie for each account that signed in at this browser, because desks are shared. Its name does not say whose it is. */
export class DeviceCookies {
  constructor(
    private readonly secret: string,
    private readonly https: boolean,
  ) {}

  tokenOf(cookies: Cookies, email: string): string | undefined {
    return cookies[this.nameOf(email)];
  }

  /** Keeps the token in the browser. */
  keep(cookies: Cookies, email: string, token: string): CookieChange[] {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.https } as const;
    const name = this.nameOf(email);
    const others = Object.keys(cookies)
      .filter((other) => other.startsWith(prefix) && other !== name)
      .toSorted((one, other) => madeAt(cookies[other]) - madeAt(cookies[one]));
    return [
      { name, value: token, options: { ...options, maxAge: deviceDays * 86_400 } },
      ...others.slice(mostOfABrowser - 1).map((other) => ({ name: other, value: null, options })),
    ];
  }

  private nameOf(email: string): string {
    return prefix + clientName(`device ${email}`, this.secret).slice(0, 12);
  }
}

const madeAt = (token: string | undefined): number => parseInt(token?.split('.')[1] ?? '', 36) || 0;
