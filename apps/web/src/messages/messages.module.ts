import { Module } from '@nestjs/common';
import { MessagesController } from './messages.controller.js';

/** The pages about how people hear back. */
@Module({ controllers: [MessagesController] })
export class MessagesModule {}
