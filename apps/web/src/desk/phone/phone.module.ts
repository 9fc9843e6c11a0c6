import { Module } from '@nestjs/common';
import { PhoneController } from './phone.controller.js';
import { SimilarPagesModule } from './similar/similar.module.js';

/** The pages of the phone desk. */
@Module({ imports: [SimilarPagesModule], controllers: [PhoneController] })
export class PhoneDeskModule {}
