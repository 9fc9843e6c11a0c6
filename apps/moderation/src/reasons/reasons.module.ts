import { Module } from '@nestjs/common';
import { ListReasons } from './list-reasons.service.js';
import { PgReasonStore } from './pg-reason.store.js';
import { ReasonStore } from './reason.store.js';
import { ReasonsController } from './reasons.controller.js';

@Module({
  controllers: [ReasonsController],
  providers: [ListReasons, { provide: ReasonStore, useClass: PgReasonStore }],
  exports: [ReasonStore],
})
export class ReasonsModule {}
