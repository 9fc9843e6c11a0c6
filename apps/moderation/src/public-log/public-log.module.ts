import { Module } from '@nestjs/common';
import { PublicLogController } from './public-log.controller.js';
import { PublicLogStore } from './public-log.store.js';

/** What was decided, for everybody: without names and words, and in such a way that nobody can change it later. */
@Module({
  controllers: [PublicLogController],
  providers: [PublicLogStore],
  exports: [PublicLogStore],
})
export class PublicLogModule {}
