import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { fieldValues, textField } from './form-fields.js';
import { PasswordLinkPage, StaffAccountPage, StaffAccountsPage } from './staff-accounts.page.js';
import { StaffAccounts } from './staff-accounts.service.js';

/** Who works here, and what they may do. */
@Controller('admin/staff')
@StaffPage('admin')
export class StaffAccountsController {
  constructor(
    private readonly accounts: StaffAccounts,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('done') done: unknown,
  ) {
    return renderPage(
      reply,
      <StaffAccountsPage accounts={await this.accounts.list()} saved={done === 'saved'} />,
    );
  }

  /** Answers with the link itself, because it is kept nowhere. */
  @Post()
  async add(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ) {
    const input = {
      name: textField(body, 'name'),
      email: textField(body, 'email'),
      roles: fieldValues(body, 'roles'),
    };
    const result = await this.accounts.add(input);
    if (result.ok)
      return renderPage(reply, <PasswordLinkPage name={input.name} link={this.linkOf(result.link)} />);
    const accounts = await this.accounts.list();
    return renderPage(
      reply,
      <StaffAccountsPage accounts={accounts} input={input} problems={result.problems} />,
      422,
    );
  }

  @Get(':id')
  async edit(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    return renderPage(reply, <StaffAccountPage account={await this.accounts.get(id)} />);
  }

  @Post(':id')
  async change(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const account = await this.accounts.get(id);
    const action = textField(body, 'action');
    const disabled = action === 'disable' || (action !== 'enable' && account.disabledAt !== null);
    const input = { name: textField(body, 'name'), roles: fieldValues(body, 'roles'), disabled };
    const problems = await this.accounts.change(id, input);
    if (problems.length === 0) return seeOther(reply, '/admin/staff?done=saved');
    return renderPage(reply, <StaffAccountPage account={account} input={input} problems={problems} />, 422);
  }

  @Post(':id/password-link')
  async newLink(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const { account, link } = await this.accounts.newLink(id);
    return renderPage(reply, <PasswordLinkPage name={account.name} link={this.linkOf(link)} />);
  }

  private linkOf(secret: string): string {
    return new URL(`/password/${secret}`, this.config.PUBLIC_URL).href;
  }
}
