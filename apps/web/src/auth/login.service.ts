import { Clock } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { clientName } from './client-address.js';
import { DeviceTokens } from './device-tokens.js';
import { hashPassword, passwordMatches, passwordProblem } from './password.js';
import { newPasswordLink, passwordLinkHash } from './password-link.js';
import { RateLimiter } from './rate-limiter.js';
import { SessionStore } from './session.store.js';
import { accountEmail, type StaffAccount } from './staff-account.js';
import { StaffStore } from './staff.store.js';

const fiveMinutes = 300;
const anHour = 3600;

export type LoginResult =
  | { ok: true; sessionId: string; account: StaffAccount; device: string; deviceWasKnown: boolean }
  | { ok: false; reason: 'wrong' }
  | Throttled;
export type PasswordFault = 'wrong' | 'too-short' | 'too-long' | 'too-easy' | 'same';
export type PasswordResult<More = unknown> = ({ ok: true } & More) | { ok: false; reason: PasswordFault };
interface Throttled {
  ok: false;
  reason: 'throttled';
  retryAfterSeconds: number;
}

/** What is counted of failures: whose, how many are let through, in how long. */
interface Counter {
  who: string;
  limit: number;
  seconds: number;
}

/** Signing in and out, and what people set for their own account: the password, whether letters are keys. */
@Injectable()
export class Login {
  constructor(
    private readonly staff: StaffStore,
    private readonly sessions: SessionStore,
    private readonly limiter: RateLimiter,
    private readonly devices: DeviceTokens,
    private readonly clock: Clock,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  /**
   * Checks the password and begins a new session; a session the browser had before ends. A device that has signed in to the account
   * before (`device`) has failures of its own, so that nobody keeps its owner out by guessing; from all others they are counted per
   * account and address, and more loosely per account and per address alone. Unknown, disabled and waiting accounts take as
   * long as a wrong password and look the same.
   */
  async signIn(attempt: {
    email: string;
    password: string;
    address: string;
    device?: string;
    earlierSession?: string;
  }): Promise<LoginResult> {
    const email = accountEmail(attempt.email).slice(0, 254);
    const found = await this.staff.forLogin(email);
    const usable = found && found.account.disabledAt === null ? found.passwordHash : null;
    const device =
      found && usable !== null
        ? this.devices.deviceOf(attempt.device, { ...found, passwordHash: usable }, this.clock.now())
        : undefined;
    const counters =
      device === undefined ? this.countersOf(email, attempt.address) : this.countersOfDevice(device);
    for (const { who, limit, seconds } of counters) {
      const verdict = await this.limiter.use('login', who, limit, seconds);
      if (!verdict.allowed)
        return { ok: false, reason: 'throttled', retryAfterSeconds: verdict.retryAfterSeconds };
    }
    if (!(await passwordMatches(usable, attempt.password.slice(0, 1_000))) || !found || usable === null)
      return { ok: false, reason: 'wrong' };
    const { account } = found;
    const sessionId = await this.sessions.begin(account.id, account.sessionEpoch);
    if (attempt.earlierSession !== undefined) await this.sessions.end(attempt.earlierSession);
    for (const { who, limit, seconds } of counters) await this.limiter.giveBack('login', who, limit, seconds);
    await this.staff.noteLogin(account.id);
    const known = this.devices.make({ account, passwordHash: usable }, this.clock.now());
    return { ok: true, sessionId, account, device: known, deviceWasKnown: device !== undefined };
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

  /** Changes the own password. Every session of the account ends, and no device is known any more; the asker gets new ones. */
  async changePassword(
    staffId: string,
    current: string,
    wanted: string,
  ): Promise<PasswordResult<{ sessionId: string; device: string; email: string }> | Throttled> {
    const verdict = await this.limiter.use(
      'password',
      staffId,
      this.config.RATE_LIMIT_LOGIN_FAILURES * 2,
      fiveMinutes,
    );
    if (!verdict.allowed)
      return { ok: false, reason: 'throttled', retryAfterSeconds: verdict.retryAfterSeconds };
    const account = await this.staff.byId(staffId);
    const found = account && (await this.staff.forLogin(account.email));
    if (!found || !(await passwordMatches(found.passwordHash, current.slice(0, 1_000))))
      return { ok: false, reason: 'wrong' };
    const problem = await this.problemOf(wanted, account, found.passwordHash);
    if (problem) return { ok: false, reason: problem };
    const passwordHash = await hashPassword(wanted);
    await this.staff.setPassword(staffId, passwordHash);
    const sessionId = await this.sessions.begin(staffId, found.account.sessionEpoch + 1);
    const device = this.devices.make({ account, passwordHash }, this.clock.now());
    return { ok: true, sessionId, device, email: account.email };
  }

  /** Makes the part of a link, valid once and for three days, by which somebody chooses a password. */
  async makePasswordLink(staffId: string): Promise<string> {
    const { secret, hash, until } = newPasswordLink(this.clock.now());
    await this.staff.setPasswordLink(staffId, hash, until);
    return secret;
  }

  ownerOfLink(secret: string): Promise<StaffAccount | null> {
    return this.staff.byPasswordLink(passwordLinkHash(secret));
  }

  /**
   * Uses the link up: of several at the same moment one chooses, the others are `wrong`. The device that chose is known from then
   * on, so a link also helps who is kept from a new device by somebody's guessing.
   */
  async choosePassword(
    secret: string,
    wanted: string,
  ): Promise<PasswordResult<{ device: string; email: string }>> {
    const account = await this.ownerOfLink(secret);
    if (!account) return { ok: false, reason: 'wrong' };
    const found = await this.staff.forLogin(account.email);
    const problem = await this.problemOf(wanted, account, found?.passwordHash ?? null);
    if (problem) return { ok: false, reason: problem };
    const passwordHash = await hashPassword(wanted);
    if (!(await this.staff.usePasswordLink(passwordLinkHash(secret), passwordHash)))
      return { ok: false, reason: 'wrong' };
    const device = this.devices.make({ account, passwordHash }, this.clock.now());
    return { ok: true, device, email: account.email };
  }

  /** Why the password does not do. Whoever changes it may have to, because somebody else knows the one there is. */
  private async problemOf(
    wanted: string,
    account: StaffAccount,
    stored: string | null,
  ): Promise<PasswordFault | undefined> {
    const problem = await passwordProblem(wanted, account);
    if (problem || stored === null) return problem;
    return (await passwordMatches(stored, wanted)) ? 'same' : undefined;
  }

  /** What strangers share with each other; the second one for an account lets through less the longer it goes on. */
  private countersOf(email: string, address: string): Counter[] {
    const secret = this.config.SESSION_SECRET;
    const limit = this.config.RATE_LIMIT_LOGIN_FAILURES;
    const account = clientName(email, secret);
    return [
      { who: clientName(`${email} ${address}`, secret), limit, seconds: fiveMinutes },
      { who: account, limit: limit * 20, seconds: fiveMinutes },
      { who: `${account} hour`, limit: limit * 60, seconds: anHour },
      { who: clientName(address, secret), limit: limit * 40, seconds: fiveMinutes },
    ];
  }

  private countersOfDevice(device: string): Counter[] {
    return [{ who: `device ${device}`, limit: this.config.RATE_LIMIT_LOGIN_FAILURES, seconds: fiveMinutes }];
  }
}
