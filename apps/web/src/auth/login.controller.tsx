import { randomBytes } from 'node:crypto';
import { Clock } from '@gemeinsam/service-kit';
import { Controller, Get, Inject, Ip, Param, Query } from '@nestjs/common';
import { seeOther, showPage, type Answer, type CookieChange } from '../shell/answer.js';
import { AllCookies, Cookie, CurrentVisit } from '../shell/request.decorator.js';
import type { Visit } from '../shell/visit.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { authTexts } from './auth.texts.js';
import { clientName } from './client-address.js';
import { type Cookies, DeviceCookies } from './device-cookies.js';
import { FormTokens } from './form-token.js';
import { ChoosePasswordPage, LoginPage, StillSignedInPage } from './login.page.js';
import { Login, type LoginResult } from './login.service.js';
import { safeReturnPath } from './return-path.js';
import { SecurityLog } from './security-log.service.js';
import { CurrentSession, SessionId } from './session-id.decorator.js';
import { accountEmail } from './staff-account.js';
import { refuseWhileAway } from './staff.guard.js';
import { type LiveSession, sessionCookieName, tokenBindingOf } from './staff-session.js';
import { typedText } from '../shell/form-schema.js';
import { PostForm } from '../shell/post-form.decorator.js';
import { z } from 'zod';

const loginForm = z.object({
  email: typedText(),
  password: typedText(),
  next: typedText(),
  _csrf: typedText(),
});
const logoutForm = z.object({ _csrf: typedText() });
const chosenPassword = z.object({ wanted: typedText(), _csrf: typedText() });

/** Holds the browser to which a login form was given; without a session there is nothing else to bind its token to. */
const formCookie = 'gemeinsam-form';
const afterLogin = '/desk';
const signedOut = '/login?notice=signed-out';
/**
 * "Back" after signing out shows no page of the session. Storage is not cleared: what an agent typed and the server has not
 * yet waits there (ADR 0020), and only for who typed it; what other forms keep in the tab is forgotten on the page that comes.
 */
const forgetPages = { 'clear-site-data': '"cache"' };

/** Signing in and out; choosing a password by one-time link. */
@Controller()
export class LoginController {
  private readonly https: boolean;

  constructor(
    private readonly login: Login,
    private readonly formTokens: FormTokens,
    private readonly devices: DeviceCookies,
    private readonly clock: Clock,
    private readonly securityLog: SecurityLog,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {
    this.https = config.PUBLIC_URL.startsWith('https:');
  }

  @Get('login')
  form(
    @CurrentVisit() visit: Visit,
    @SessionId() session: string | undefined,
    @Cookie(formCookie) browser: string | undefined,
    @Query('next') next: unknown,
    @Query('notice') notice: unknown,
  ): Answer {
    const to = safeReturnPath(next, afterLogin);
    if (session !== undefined && notice === undefined) return seeOther(to);
    const texts = authTexts(visit.language);
    const words = notice === 'signed-out' ? texts.signedOut : notice === 'chosen' ? texts.chosen : undefined;
    const { token, cookies } = this.formToken(browser);
    const page = <LoginPage token={token} next={to} notice={words} signedOut={notice === 'signed-out'} />;
    return showPage(page, 200, { cookies });
  }

  /** The same form in the other language; the address that was typed goes along, the password does not come back. */
  @PostForm('login/form', loginForm)
  formAgain(
    { email, next }: z.infer<typeof loginForm>,
    @Cookie(formCookie) browser: string | undefined,
  ): Answer {
    const { token, cookies } = this.formToken(browser);
    const page = <LoginPage token={token} next={safeReturnPath(next, afterLogin)} email={email} />;
    return showPage(page, 200, { cookies });
  }

  /** Reload, or a link that somebody kept. */
  @Get('login/form')
  formAddress(): Answer {
    return seeOther('/login');
  }

  @PostForm('login', loginForm)
  async signIn(
    { email, password, next: wanted, _csrf }: z.infer<typeof loginForm>,
    @CurrentVisit() visit: Visit,
    @SessionId() earlierSession: string | undefined,
    @Cookie(formCookie) browser: string | undefined,
    @AllCookies() cookies: Cookies,
    @Ip() address: string,
  ): Promise<Answer> {
    const texts = authTexts(visit.language);
    const next = safeReturnPath(wanted, afterLogin);
    const again = (problem: string, status: number, headers = {}): Answer => {
      const form = this.formToken(browser);
      const page = <LoginPage token={form.token} next={next} email={email} problem={problem} />;
      return showPage(page, status, { cookies: form.cookies, headers });
    };
    if (!this.formTokenIsValid(browser, _csrf)) return again(texts.cookieLost, 403);
    const device = this.devices.tokenOf(cookies, accountEmail(email));
    const result = await this.login.signIn({ email, password, address, device, earlierSession });
    this.noteLogin(email, address, result);
    if (result.ok) {
      const session = {
        name: sessionCookieName(this.https),
        value: result.sessionId,
        options: this.cookie(),
      };
      return seeOther(next, {
        cookies: [
          session,
          { name: formCookie, value: null, options: { path: '/' } },
          ...this.devices.keep(cookies, result.account.email, result.device),
        ],
      });
    }
    if (result.reason === 'wrong') return again(texts.wrong, 422);
    const seconds = result.retryAfterSeconds;
    return again(texts.throttled(Math.ceil(seconds / 60)), 429, { 'retry-after': String(seconds) });
  }

  @PostForm('logout', logoutForm)
  async signOut(
    { _csrf }: z.infer<typeof logoutForm>,
    @CurrentVisit() visit: Visit,
    @CurrentSession() session: LiveSession | 'away' | undefined,
  ): Promise<Answer> {
    if (session === undefined) return seeOther(signedOut);
    if (session === 'away') return refuseWhileAway();
    // The page is from an earlier session, or from another site: whoever is signed in decides again, and is told no untruth.
    if (!this.formTokens.isValid(_csrf, tokenBindingOf(session.id), this.clock.now()))
      return showPage(<StillSignedInPage />, 403);
    await this.login.signOut(session.id);
    this.securityLog.note('logout', { staffId: visit.actor.id });
    const forget = { name: sessionCookieName(this.https), value: null, options: this.cookie() };
    return seeOther(signedOut, { cookies: [forget], headers: forgetPages });
  }

  @Get('password/:secret')
  async chooseForm(
    @Param('secret') secret: string,
    @Cookie(formCookie) browser: string | undefined,
  ): Promise<Answer> {
    const account = await this.login.ownerOfLink(secret);
    const headers = { 'referrer-policy': 'no-referrer' };
    if (!account) return showPage(<ChoosePasswordPage />, 404, { headers });
    const { token, cookies } = this.formToken(browser);
    return showPage(<ChoosePasswordPage token={token} name={account.name} />, 200, { headers, cookies });
  }

  @PostForm('password/:secret', chosenPassword)
  async choose(
    { wanted, _csrf }: z.infer<typeof chosenPassword>,
    @CurrentVisit() visit: Visit,
    @Param('secret') secret: string,
    @Cookie(formCookie) browser: string | undefined,
    @AllCookies() cookies: Cookies,
  ): Promise<Answer> {
    const account = await this.login.ownerOfLink(secret);
    if (!account) return showPage(<ChoosePasswordPage />, 404);
    const texts = authTexts(visit.language);
    const again = (problem: string, status: number): Answer => {
      const form = this.formToken(browser);
      const page = <ChoosePasswordPage token={form.token} name={account.name} problem={problem} />;
      return showPage(page, status, { cookies: form.cookies });
    };
    if (!this.formTokenIsValid(browser, _csrf)) return again(texts.cookieLost, 403);
    const result = await this.login.choosePassword(secret, wanted);
    if (!result.ok && result.reason === 'wrong') return showPage(<ChoosePasswordPage />, 404);
    if (!result.ok) return again(texts.problems[result.reason], 422);
    this.securityLog.note('password.chosen-by-link', { staffId: account.id });
    return seeOther('/login?notice=chosen', {
      cookies: this.devices.keep(cookies, result.email, result.device),
    });
  }

  /** Who tried is told by a keyed name of the account and of the address, so that lines of one attack can be put together. */
  private noteLogin(email: string, address: string, result: LoginResult): void {
    const { SESSION_SECRET } = this.config;
    const from = clientName(address, SESSION_SECRET);
    if (result.ok) {
      const { account, deviceWasKnown } = result;
      return this.securityLog.note('login.succeeded', { staffId: account.id, from, deviceWasKnown });
    }
    const account = clientName(accountEmail(email), SESSION_SECRET);
    this.securityLog.note(result.reason === 'wrong' ? 'login.failed' : 'login.slowed-down', {
      account,
      from,
    });
  }

  /** Of a session: until the browser closes; how long a session lives is decided here, not there. */
  private cookie() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.https } as const;
  }

  /** A token for the form, and the cookie that binds it to this browser when it has none yet. */
  private formToken(known: string | undefined): { token: string; cookies: CookieChange[] } {
    const browser =
      known !== undefined && /^[\w-]{22}$/.test(known) ? known : randomBytes(16).toString('base64url');
    const given = { name: formCookie, value: browser, options: { ...this.cookie(), maxAge: 24 * 3600 } };
    return {
      token: this.formTokens.make(`browser:${browser}`, this.clock.now()),
      cookies: browser === known ? [] : [given],
    };
  }

  private formTokenIsValid(browser: string | undefined, given: string): boolean {
    return browser !== undefined && this.formTokens.isValid(given, `browser:${browser}`, this.clock.now());
  }
}
