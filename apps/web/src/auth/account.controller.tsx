import type { Actor } from '@gemeinsam/contracts';
import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asBody, textField } from '../shell/body-fields.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { AccountPage } from './account.page.js';
import { authTexts } from './auth.texts.js';
import { Login } from './login.service.js';
import { CurrentActor, StaffPage } from './staff-page.decorator.js';
import { sessionCookieName } from './staff-session.js';

/** What people may do with their own account: see their roles, change their password. */
@Controller('account')
@StaffPage()
export class AccountController {
  constructor(
    private readonly login: Login,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  page(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('notice') notice: unknown,
  ) {
    return renderPage(reply, <AccountPage changed={notice === 'changed'} />);
  }

  @Post('password')
  async changePassword(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() posted: unknown,
  ) {
    const body = asBody(posted);
    const result = await this.login.changePassword(
      actor.id,
      textField(body, 'current'),
      textField(body, 'wanted'),
    );
    if (!result.ok) {
      if (result.reason === 'throttled') void reply.header('retry-after', '300');
      const problem = authTexts(request.shell.language).problems[result.reason];
      return renderPage(
        reply,
        <AccountPage problem={{ field: result.reason === 'wrong' ? 'current' : 'wanted', text: problem }} />,
        422,
      );
    }
    const https = this.config.PUBLIC_URL.startsWith('https:');
    void reply.setCookie(sessionCookieName(https), result.sessionId, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: https,
    });
    return seeOther(reply, '/account?notice=changed');
  }
}
