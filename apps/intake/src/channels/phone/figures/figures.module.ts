import { Module } from '@nestjs/common';
import { FiguresController } from './figures.controller.js';
import { PhoneFigures } from './phone-figures.read-model.js';

/** How the phone desk is doing, for those who plan it. */
@Module({ controllers: [FiguresController], providers: [PhoneFigures] })
export class PhoneFiguresModule {}
