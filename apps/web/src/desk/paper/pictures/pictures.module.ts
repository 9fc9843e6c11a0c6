import { Module } from '@nestjs/common';
import { PaperPictures } from './paper-pictures.service.js';

/** Pictures of sheets, for every page of the paper desk. */
@Module({ providers: [PaperPictures], exports: [PaperPictures] })
export class PicturesModule {}
