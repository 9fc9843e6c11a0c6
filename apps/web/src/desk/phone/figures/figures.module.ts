import { Module } from '@nestjs/common';
import { PhoneDeskNumbers } from './desk-figures.service.js';
import { PhoneFiguresController } from './figures.controller.js';

/** The lead's page about the phone desk. */
@Module({ controllers: [PhoneFiguresController], providers: [PhoneDeskNumbers] })
export class PhoneFiguresPageModule {}
