import { Get, Module } from '@nestjs/common';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { KeptModule } from '../public/kept/kept.module.js';
import { AccessLogController } from './access-log.controller.js';
import { ApiTokens } from './api-tokens.service.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { EraseController } from './erase.controller.js';
import { ProcessesController } from './processes.controller.js';
import { StaffAccountsController } from './staff-accounts.controller.js';
import { StaffAccounts } from './staff-accounts.service.js';
import { TokensController } from './tokens.controller.js';
import { seeOther, type Answer } from '../shell/answer.js';

@StaffPage('admin', 'admin')
@ShowsNobody()
class AdminController {
  @Get()
  first(): Answer {
    return seeOther('/admin/staff');
  }
}

/** The administration: accounts, tokens, processes, dead letters, access log, erasing. */
@Module({
  imports: [KeptModule],
  controllers: [
    AdminController,
    StaffAccountsController,
    TokensController,
    ProcessesController,
    DeadLettersController,
    AccessLogController,
    EraseController,
  ],
  providers: [StaffAccounts, ApiTokens],
})
export class AdminModule {}
