import { Module } from '@nestjs/common';
import { CallBacksModule } from './call-backs/call-backs.module.js';
import { CallPagesModule } from './calls/calls.module.js';
import { PhoneFiguresPageModule } from './figures/figures.module.js';
import { LookUpPagesModule } from './look-up/look-up.module.js';
import { RingingModule } from './ringing/ringing.module.js';

/** The pages of the phone desk. */
@Module({
  imports: [CallPagesModule, LookUpPagesModule, RingingModule, CallBacksModule, PhoneFiguresPageModule],
})
export class PhoneDeskModule {}
