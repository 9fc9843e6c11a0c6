import { Module } from '@nestjs/common';
import { PhoneController } from './phone.controller.js';

/** The pages of the phone desk. */
@Module({ controllers: [PhoneController] })
export class PhoneDeskModule {}
