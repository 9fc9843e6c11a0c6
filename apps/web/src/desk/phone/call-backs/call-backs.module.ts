import { Module } from '@nestjs/common';
import { BeginFromCallBack } from './begin-from-call-back.service.js';
import { CallLanguages } from './call-languages.service.js';
import { Colleagues } from './colleagues.service.js';
import { CallBackListController } from './call-back-list.controller.js';
import { CallBacksController } from './call-backs.controller.js';

/** The pages about calls to make. */
@Module({
  controllers: [CallBackListController, CallBacksController],
  providers: [BeginFromCallBack, CallLanguages, Colleagues],
})
export class CallBacksModule {}
