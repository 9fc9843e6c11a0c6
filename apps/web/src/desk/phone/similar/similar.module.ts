import { Module } from '@nestjs/common';
import { SimilarController } from './similar.controller.js';

/** What others have said already, on the screen of a call. */
@Module({ controllers: [SimilarController] })
export class SimilarPagesModule {}
