import type { Actor } from '@gemeinsam/contracts';
import { Get, Inject, Query } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { type Cookies, DeviceCookies } from './device-cookies.js';
import { accountNotices, AccountPage } from './account.page.js';
import { authTexts } from './auth.texts.js';
import { Login } from './login.service.js';
import { SecurityLog } from './security-log.service.js';
import { CurrentActor, StaffPage } from './staff-page.decorator.js';
import { ShowsNobody } from './shows.decorator.js';
import { sessionCookieName } from './staff-session.js';
import { showPage, seeOther, type CookieChange } from '../shell/answer.js';
import type { Visit } from '../shell/visit.js';
import { AllCookies, CurrentVisit } from '../shell/request.decorator.js';
import { typedText } from '../shell/form-schema.js';
import { PostForm } from '../shell/post-form.decorator.js';
import { z } from 'zod';

/** A box that is not ticked is not sent. */
const keysForm = z.object({ letters: typedText() });
const phoneForm = z.object({ one: typedText() });
const passwords = z.object({ current: typedText(), wanted: typedText() });

/** What people may do with their own account: see their roles, say how they want to work, change their password. */
@StaffPage('account')
@ShowsNobody()
export class AccountController {
  constructor(
    private readonly login: Login,
    private readonly devices: DeviceCookies,
    private readonly securityLog: SecurityLog,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  page(@Query('notice') notice: unknown) {
    const done = accountNotices.find((one) => one === notice);
    return showPage(<AccountPage {...(done && { done })} />);
  }

  @PostForm('keys', keysForm)
  async chooseKeys({ letters }: z.infer<typeof keysForm>, @CurrentActor() actor: Actor) {
    await this.login.chooseKeys(actor.id, letters === 'yes');
    return seeOther('/account?notice=keys');
  }

  @PostForm('phone', phoneForm)
  async choosePhone({ one }: z.infer<typeof phoneForm>, @CurrentActor() actor: Actor) {
    await this.login.chooseQuestions(actor.id, one === 'yes');
    return seeOther('/account?notice=phone');
  }

  @PostForm('password', passwords)
  async changePassword(
    { current, wanted }: z.infer<typeof passwords>,
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @AllCookies() cookies: Cookies,
  ) {
    const result = await this.login.changePassword(actor.id, current, wanted);
    this.securityLog.note(result.ok ? 'password.changed' : 'password.change-refused', {
      staffId: actor.id,
      reason: result.ok ? undefined : result.reason,
    });
    if (!result.ok) {
      const texts = authTexts(visit.language);
      const seconds = result.reason === 'throttled' ? result.retryAfterSeconds : undefined;
      const problem =
        result.reason === 'throttled'
          ? texts.throttled(Math.ceil(result.retryAfterSeconds / 60))
          : texts.problems[result.reason];
      return showPage(
        <AccountPage problem={{ field: result.reason === 'wrong' ? 'current' : 'wanted', text: problem }} />,
        seconds === undefined ? 422 : 429,
        seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } },
      );
    }
    const secure = this.config.PUBLIC_URL.startsWith('https:');
    const session: CookieChange = {
      name: sessionCookieName(secure),
      value: result.sessionId,
      options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    };
    return seeOther('/account?notice=changed', {
      cookies: [session, ...this.devices.keep(cookies, result.email, result.device)],
    });
  }
}
