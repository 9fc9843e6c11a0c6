import { Module } from '@nestjs/common';
import { PicturesModule } from '../pictures/pictures.module.js';
import { PrintController } from './print.controller.js';
import { PrintDesk } from './print-desk.service.js';

/** The pages on which forms are printed. */
@Module({ imports: [PicturesModule], controllers: [PrintController], providers: [PrintDesk] })
export class PrintPagesModule {}
