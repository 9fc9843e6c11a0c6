import { Module } from '@nestjs/common';
import { ContributionsModule } from '../../../contributions/contributions.module.js';
import { LookUpController } from './look-up.controller.js';
import { LookUps } from './look-ups.read-model.js';

/** Answers for callers who ask what became of what they said. */
@Module({ imports: [ContributionsModule], controllers: [LookUpController], providers: [LookUps] })
export class LookUpModule {}
