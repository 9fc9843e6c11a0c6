import { Module } from '@nestjs/common';
import { RedisConnection } from '../../auth/redis-connection.provider.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { ForgetReceipt } from './forget-receipt.service.js';
import { KeptAnswers } from './kept-answers.js';
import { KeptForms } from './kept-forms.js';
import { KeptLookUps } from './kept-look-ups.js';
import { ReceiptStore } from './receipt.store.js';
import { RedisShortMemory } from './redis-short-memory.js';

/** What is kept for a short time for the browser that sent it; also for whoever has to delete it before. */
@Module({
  providers: [
    ForgetReceipt,
    ...[ReceiptStore, KeptForms, KeptAnswers, KeptLookUps].map((sealed) => ({
      provide: sealed,
      useFactory: (redis: RedisConnection, config: WebConfig) =>
        new sealed(new RedisShortMemory(redis), config.SESSION_SECRET),
      inject: [RedisConnection, WEB_CONFIG],
    })),
  ],
  exports: [ForgetReceipt, ReceiptStore, KeptForms, KeptAnswers, KeptLookUps],
})
export class KeptModule {}
