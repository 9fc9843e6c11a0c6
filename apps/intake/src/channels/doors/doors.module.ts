import { Module } from '@nestjs/common';
import { ContributionsModule } from '../../contributions/contributions.module.js';
import { ReceiveController } from './receive.controller.js';

/** The three doors. */
@Module({ imports: [ContributionsModule], controllers: [ReceiveController] })
export class DoorsModule {}
