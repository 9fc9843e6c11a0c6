import { Get, Inject, Post, Query } from '@nestjs/common';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { fieldValues, textField } from './form-fields.js';
import { PasswordLinkPage, StaffAccountPage, StaffAccountsPage } from './staff-accounts.page.js';
import { StaffAccounts } from './staff-accounts.service.js';
import { showPage, seeOther } from '../shell/answer.js';
import { Id, PostedFields } from '../shell/request.decorator.js';
import type { Body } from '../shell/body-fields.js';

/** Who works here, and what they may do. */
@StaffPage('admin/staff', 'admin')
export class StaffAccountsController {
  constructor(
    private readonly accounts: StaffAccounts,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  async list(@Query('done') done: unknown) {
    return showPage(<StaffAccountsPage accounts={await this.accounts.list()} saved={done === 'saved'} />);
  }

  /** Answers with the link itself, because it is kept nowhere. */
  @Post()
  async add(@PostedFields() body: Body) {
    const input = {
      name: textField(body, 'name'),
      email: textField(body, 'email'),
      roles: fieldValues(body, 'roles'),
    };
    const result = await this.accounts.add(input);
    if (result.ok) return showPage(<PasswordLinkPage name={input.name} link={this.linkOf(result.link)} />);
    const accounts = await this.accounts.list();
    return showPage(<StaffAccountsPage accounts={accounts} input={input} problems={result.problems} />, 422);
  }

  @Get(':id')
  async edit(@Id() id: string) {
    return showPage(<StaffAccountPage account={await this.accounts.get(id)} />);
  }

  @Post(':id')
  async change(@Id() id: string, @PostedFields() body: Body) {
    const account = await this.accounts.get(id);
    const action = textField(body, 'action');
    const disabled = action === 'disable' || (action !== 'enable' && account.disabledAt !== null);
    const input = { name: textField(body, 'name'), roles: fieldValues(body, 'roles'), disabled };
    const problems = await this.accounts.change(id, input);
    if (problems.length === 0) return seeOther('/admin/staff?done=saved');
    return showPage(<StaffAccountPage account={account} input={input} problems={problems} />, 422);
  }

  @Post(':id/password-link')
  async newLink(@Id() id: string) {
    const { account, link } = await this.accounts.newLink(id);
    return showPage(<PasswordLinkPage name={account.name} link={this.linkOf(link)} />);
  }

  private linkOf(secret: string): string {
    return new URL(`/password/${secret}`, this.config.PUBLIC_URL).href;
  }
}
