import type { Actor } from '@gemeinsam/contracts';
import { Get, Inject, Post, Query } from '@nestjs/common';
import { SecurityLog } from '../auth/security-log.service.js';
import { CurrentActor, StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { PasswordLinkPage, StaffAccountPage, StaffAccountsPage } from './staff-accounts.page.js';
import { StaffAccounts } from './staff-accounts.service.js';
import { showPage, seeOther } from '../shell/answer.js';
import { Id } from '../shell/request.decorator.js';
import { ticked, typedLine, typedText } from '../shell/form-schema.js';
import { PostForm } from '../shell/post-form.decorator.js';
import { z } from 'zod';

const newAccount = z.object({ name: typedLine(), email: typedLine(), roles: ticked() });
const changedAccount = z.object({ name: typedLine(), roles: ticked(), action: typedText() });

/** Who works here, and what they may do. */
@StaffPage('admin/staff', 'admin')
@ShowsNobody()
export class StaffAccountsController {
  constructor(
    private readonly accounts: StaffAccounts,
    private readonly securityLog: SecurityLog,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  async list(@Query('done') done: unknown) {
    return showPage(<StaffAccountsPage accounts={await this.accounts.list()} saved={done === 'saved'} />);
  }

  /** Answers with the link itself, because it is kept nowhere. */
  @PostForm('', newAccount)
  async add(input: z.infer<typeof newAccount>, @CurrentActor() actor: Actor) {
    const result = await this.accounts.add(input);
    if (result.ok) {
      this.securityLog.note('account.made', { roles: input.roles, by: actor.id });
      return showPage(<PasswordLinkPage name={input.name} link={this.linkOf(result.link)} />);
    }
    const accounts = await this.accounts.list();
    return showPage(<StaffAccountsPage accounts={accounts} input={input} problems={result.problems} />, 422);
  }

  @Get(':id')
  async edit(@Id() id: string) {
    return showPage(<StaffAccountPage account={await this.accounts.get(id)} />);
  }

  @PostForm(':id', changedAccount)
  async change(
    { action, name, roles }: z.infer<typeof changedAccount>,
    @Id() id: string,
    @CurrentActor() actor: Actor,
  ) {
    const account = await this.accounts.get(id);
    const disabled = action === 'disable' || (action !== 'enable' && account.disabledAt !== null);
    const input = { name, roles, disabled };
    const problems = await this.accounts.change(id, input);
    if (problems.length === 0) {
      this.securityLog.note('account.changed', { staffId: id, roles, disabled, by: actor.id });
      return seeOther('/admin/staff?done=saved');
    }
    return showPage(<StaffAccountPage account={account} input={input} problems={problems} />, 422);
  }

  @Post(':id/password-link')
  async newLink(@Id() id: string, @CurrentActor() actor: Actor) {
    const { account, link } = await this.accounts.newLink(id);
    if (link === undefined)
      return showPage(<StaffAccountPage account={account} problems={['disabled']} />, 409);
    this.securityLog.note('account.link-made', { staffId: id, by: actor.id });
    return showPage(<PasswordLinkPage name={account.name} link={this.linkOf(link)} />);
  }

  private linkOf(secret: string): string {
    return new URL(`/password/${secret}`, this.config.PUBLIC_URL).href;
  }
}
