import { Module } from '@nestjs/common';
import { OpinionStore } from './opinion.store.js';

@Module({ providers: [OpinionStore], exports: [OpinionStore] })
export class OpinionsModule {}
