import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LogEntryEntity } from './log-entry.entity.js';
import { PublicLogController } from './public-log.controller.js';
import { PublicLog } from './public-log.read-model.js';
import { PublicLogStore } from './public-log.store.js';

/** What was decided, for everybody: without names and words, and in such a way that nobody can change it later. */
@Module({
  imports: [TypeOrmModule.forFeature([LogEntryEntity])],
  controllers: [PublicLogController],
  providers: [PublicLog, PublicLogStore],
  exports: [PublicLogStore],
})
export class PublicLogModule {}
