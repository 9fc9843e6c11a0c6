import { Module } from '@nestjs/common';
import { MessagesModule } from '../../messages/messages.module.js';
import { DispatchModule } from '../dispatch.module.js';
import { ClaimStore } from './claim.store.js';
import { MailQueue } from './mail-queue.jobs.js';
import { Mailer } from './mailer.js';
import { SendMails } from './send-mails.service.js';
import { SmtpMailer } from './smtp-mailer.adapter.js';

/** Answers by e-mail. */
@Module({
  imports: [MessagesModule, DispatchModule],
  providers: [ClaimStore, MailQueue, SendMails, { provide: Mailer, useClass: SmtpMailer }],
})
export class EmailModule {}
