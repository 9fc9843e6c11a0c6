import { Module } from '@nestjs/common';
import { ListReasons } from './list-reasons.service.js';
import { ReasonStore } from './reason.store.js';
import { ReasonsController } from './reasons.controller.js';

@Module({
  controllers: [ReasonsController],
  providers: [ListReasons, ReasonStore],
  exports: [ReasonStore],
})
export class ReasonsModule {}
