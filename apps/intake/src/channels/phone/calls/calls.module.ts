import { type DynamicModule, Module } from '@nestjs/common';
import { HashingModule } from '../../../hashing/hashing.module.js';
import { AgentCalls } from './agent-calls.service.js';
import { CallRecordsModule } from './call-records.module.js';
import { CallSettings } from './call.settings.js';
import { CallStore } from './call.store.js';
import { CallsController } from './calls.controller.js';
import { EndLostCalls } from './end-lost-calls.sweep.js';
import { EraseCalls } from './erase-calls.service.js';
import { ForgetCalls } from './forget-calls.service.js';
import { ForgetNumbers } from './forget-numbers.sweep.js';
import { KeepCall } from './keep-call.service.js';
import { RecordCallEvent } from './record-call-event.service.js';

/** Calls: what telephone systems report of them and what agents make of them. */
@Module({})
export class CallsModule {
  static forRoot(settings: CallSettings): DynamicModule {
    return {
      module: CallsModule,
      imports: [HashingModule, CallRecordsModule],
      controllers: [CallsController],
      providers: [
        CallStore,
        KeepCall,
        RecordCallEvent,
        AgentCalls,
        ForgetCalls,
        EraseCalls,
        ForgetNumbers,
        EndLostCalls,
        { provide: CallSettings, useValue: settings },
      ],
    };
  }
}
