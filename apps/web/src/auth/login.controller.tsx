import { randomBytes } from 'node:crypto';
import { Clock } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderPage, seeOther } from '../shell/render-page.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { authTexts } from './auth.texts.js';
import { FormTokens } from './form-token.js';
import { ChoosePasswordPage, LoginPage } from './login.page.js';
import { Login } from './login.service.js';
import { safeReturnPath } from './return-path.js';
import { sessionCookieName, tokenBindingOf } from './staff-session.js';

/** Holds the browser to which a login form was given; without a session there is nothing else to bind its token to. */
const formCookie = 'gemeinsam-form';
const afterLogin = '/desk';

const textOf = (body: unknown, field: string): string => {
  const value =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : '';
};

/** Signing in and out; choosing a password by one-time link. */
@Controller()
export class LoginController {
  private readonly https: boolean;

  constructor(
    private readonly login: Login,
    private readonly formTokens: FormTokens,
    private readonly clock: Clock,
    @Inject(WEB_CONFIG) config: WebConfig,
  ) {
    this.https = config.PUBLIC_URL.startsWith('https:');
  }

  @Get('login')
  form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('next') next: unknown,
    @Query('notice') notice: unknown,
  ) {
    const to = safeReturnPath(next, afterLogin);
    if (typeof request.staffSession === 'object' && notice === undefined) return seeOther(reply, to);
    const texts = authTexts(request.shell.language);
    const words = notice === 'signed-out' ? texts.signedOut : notice === 'chosen' ? texts.chosen : undefined;
    return renderPage(reply, <LoginPage token={this.formToken(request, reply)} next={to} notice={words} />);
  }

  @Post('login')
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ) {
    const texts = authTexts(request.shell.language);
    const next = safeReturnPath(textOf(body, 'next'), afterLogin);
    const email = textOf(body, 'email');
    const again = (problem: string, status: number) =>
      renderPage(
        reply,
        <LoginPage token={this.formToken(request, reply)} next={next} email={email} problem={problem} />,
        status,
      );
    if (!this.formTokenIsValid(request, body)) return again(texts.cookieLost, 403);
    const earlierSession = typeof request.staffSession === 'object' ? request.staffSession.id : undefined;
    const result = await this.login.signIn({
      email,
      password: textOf(body, 'password'),
      address: request.ip,
      earlierSession,
    });
    if (result.ok) {
      this.setSessionCookie(reply, result.sessionId);
      void reply.clearCookie(formCookie, { path: '/' });
      return seeOther(reply, next);
    }
    if (result.reason === 'wrong') return again(texts.wrong, 422);
    void reply.header('retry-after', String(result.retryAfterSeconds));
    return again(texts.throttled(Math.ceil(result.retryAfterSeconds / 60)), 429);
  }

  @Post('logout')
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ) {
    const session = request.staffSession;
    if (
      typeof session === 'object' &&
      this.formTokens.isValid(textOf(body, '_csrf'), tokenBindingOf(session.id), this.clock.now())
    ) {
      await this.login.signOut(session.id);
      void reply.clearCookie(sessionCookieName(this.https), this.cookie());
    }
    return seeOther(reply, '/login?notice=signed-out');
  }

  @Get('password/:secret')
  async chooseForm(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('secret') secret: string,
  ) {
    const account = await this.login.ownerOfLink(secret);
    void reply.header('referrer-policy', 'no-referrer');
    return renderPage(
      reply,
      <ChoosePasswordPage
        token={account ? this.formToken(request, reply) : undefined}
        name={account?.name}
      />,
      account ? 200 : 404,
    );
  }

  @Post('password/:secret')
  async choose(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('secret') secret: string,
    @Body() body: unknown,
  ) {
    const account = await this.login.ownerOfLink(secret);
    if (!account) return renderPage(reply, <ChoosePasswordPage />, 404);
    const texts = authTexts(request.shell.language);
    const again = (problem: string, status: number) =>
      renderPage(
        reply,
        <ChoosePasswordPage token={this.formToken(request, reply)} name={account.name} problem={problem} />,
        status,
      );
    if (!this.formTokenIsValid(request, body)) return again(texts.cookieLost, 403);
    const result = await this.login.choosePassword(secret, textOf(body, 'wanted'));
    return result.ok ? seeOther(reply, '/login?notice=chosen') : again(texts.problems[result.reason], 422);
  }

  /** Gives the browser its session, until it closes; how long a session lives is decided here, not there. */
  private setSessionCookie(reply: FastifyReply, sessionId: string): void {
    void reply.setCookie(sessionCookieName(this.https), sessionId, this.cookie());
  }

  private cookie() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.https } as const;
  }

  private formToken(request: FastifyRequest, reply: FastifyReply): string {
    const known = request.cookies[formCookie];
    const browser =
      known !== undefined && /^[\w-]{22}$/.test(known) ? known : randomBytes(16).toString('base64url');
    if (browser !== known) void reply.setCookie(formCookie, browser, { ...this.cookie(), maxAge: 24 * 3600 });
    return this.formTokens.make(`browser:${browser}`, this.clock.now());
  }

  private formTokenIsValid(request: FastifyRequest, body: unknown): boolean {
    const browser = request.cookies[formCookie];
    return (
      browser !== undefined &&
      this.formTokens.isValid(textOf(body, '_csrf'), `browser:${browser}`, this.clock.now())
    );
  }
}
