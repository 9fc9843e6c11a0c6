import { Module } from '@nestjs/common';
import { FollowProcesses } from './follow-processes.consumer.js';
import { ProcessStore } from './process.store.js';

@Module({ providers: [ProcessStore, FollowProcesses], exports: [ProcessStore] })
export class ProcessesModule {}
