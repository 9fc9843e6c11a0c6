import { createHash, randomBytes } from 'node:crypto';
import { Clock } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { clientName } from './client-address.js';
import { hashPassword, passwordMatches, passwordProblem } from './password.js';
import { RateLimiter } from './rate-limiter.js';
import { SessionStore } from './session.store.js';
import { accountEmail, type StaffAccount } from './staff-account.js';
import { StaffStore } from './staff.store.js';

const fiveMinutes = 300;
const linkDays = 3;

export type LoginResult =
  | { ok: true; sessionId: string; account: StaffAccount }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'throttled'; retryAfterSeconds: number };
export type PasswordFault = 'wrong' | 'too-short' | 'too-long' | 'too-easy' | 'throttled';
export type PasswordResult<More = unknown> = ({ ok: true } & More) | { ok: false; reason: PasswordFault };

/** Signing in and out, and what people set for their own account: the password, whether letters are keys. */
@Injectable()
export class Login {
  constructor(
    private readonly staff: StaffStore,
    private readonly sessions: SessionStore,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  /**
   * Checks the password and begins a new session; a session the browser had before ends. Failures are counted per
   * account and address, and more loosely per account and per address alone. Unknown, disabled and waiting accounts
   * take as long as a wrong password and look the same.
   */
  async signIn(attempt: {
    email: string;
    password: string;
    address: string;
    earlierSession?: string;
  }): Promise<LoginResult> {
    const email = accountEmail(attempt.email).slice(0, 254);
    const counters = this.countersOf(email, attempt.address);
    for (const counter of counters) {
      const verdict = await this.limiter.use('login', counter.who, counter.limit, fiveMinutes);
      if (!verdict.allowed)
        return { ok: false, reason: 'throttled', retryAfterSeconds: verdict.retryAfterSeconds };
    }
    const found = await this.staff.forLogin(email);
    const usable = found && found.account.disabledAt === null ? found.passwordHash : null;
    if (!(await passwordMatches(usable, attempt.password.slice(0, 1_000))) || !found)
      return { ok: false, reason: 'wrong' };
    const sessionId = await this.sessions.begin(found.account.id, found.account.sessionEpoch);
    if (attempt.earlierSession !== undefined) await this.sessions.end(attempt.earlierSession);
    for (const counter of counters)
      await this.limiter.giveBack('login', counter.who, counter.limit, fiveMinutes);
    await this.staff.noteLogin(found.account.id);
    return { ok: true, sessionId, account: found.account };
  }

  async signOut(sessionId: string): Promise<void> {
    await this.sessions.end(sessionId);
  }

  /** Whether single letters are keys for this person (WCAG 2.1.4). */
  async chooseKeys(staffId: string, letters: boolean): Promise<void> {
    await this.staff.setLetterKeys(staffId, letters);
  }

  /** Whether this person sees one question at a time on the call screen. */
  async chooseQuestions(staffId: string, one: boolean): Promise<void> {
    await this.staff.setOneQuestion(staffId, one);
  }

  /** Changes the own password. Every session of the account ends; the asker gets a new one. */
  async changePassword(
    staffId: string,
    current: string,
    wanted: string,
  ): Promise<PasswordResult<{ sessionId: string }>> {
    const verdict = await this.limiter.use(
      'password',
      staffId,
      this.config.RATE_LIMIT_LOGIN_FAILURES * 2,
      fiveMinutes,
    );
    if (!verdict.allowed) return { ok: false, reason: 'throttled' };
    const account = await this.staff.byId(staffId);
    const found = account && (await this.staff.forLogin(account.email));
    if (!found || !(await passwordMatches(found.passwordHash, current.slice(0, 1_000))))
      return { ok: false, reason: 'wrong' };
    const result = await this.setPassword(found.account, wanted);
    if (!result.ok) return result;
    return { ok: true, sessionId: await this.sessions.begin(staffId, found.account.sessionEpoch + 1) };
  }

  /** Makes the part of a link, valid once and for three days, by which somebody chooses a password. */
  async makePasswordLink(staffId: string): Promise<string> {
    const secret = randomBytes(24).toString('base64url');
    await this.staff.setPasswordLink(
      staffId,
      linkHash(secret),
      new Date(this.clock.now().getTime() + linkDays * 86_400_000),
    );
    return secret;
  }

  ownerOfLink(secret: string): Promise<StaffAccount | null> {
    return this.staff.byPasswordLink(linkHash(secret));
  }

  /** Uses the link up: of several at the same moment one chooses, the others are `wrong`. */
  async choosePassword(secret: string, wanted: string): Promise<PasswordResult> {
    const account = await this.ownerOfLink(secret);
    if (!account) return { ok: false, reason: 'wrong' };
    const problem = passwordProblem(wanted, account);
    if (problem) return { ok: false, reason: problem };
    const used = await this.staff.usePasswordLink(linkHash(secret), await hashPassword(wanted));
    return used ? { ok: true } : { ok: false, reason: 'wrong' };
  }

  private async setPassword(account: StaffAccount, wanted: string): Promise<PasswordResult> {
    const problem = passwordProblem(wanted, account);
    if (problem) return { ok: false, reason: problem };
    await this.staff.setPassword(account.id, await hashPassword(wanted));
    return { ok: true };
  }

  private countersOf(email: string, address: string): { who: string; limit: number }[] {
    const secret = this.config.SESSION_SECRET;
    const limit = this.config.RATE_LIMIT_LOGIN_FAILURES;
    return [
      { who: clientName(`${email} ${address}`, secret), limit },
      { who: clientName(email, secret), limit: limit * 20 },
      { who: clientName(address, secret), limit: limit * 40 },
    ];
  }
}

const linkHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
