import { Module } from '@nestjs/common';
import { AppealLettersController } from './appeals.controller.js';

@Module({ controllers: [AppealLettersController] })
export class AppealLettersModule {}
