import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallDrafts } from '../calls/call-drafts.js';
import { CallRecordsModule } from '../calls/call-records.module.js';
import { CloseDraft } from './close-draft.service.js';
import { DraftEntity } from './draft.entity.js';
import { DraftLifetimes } from './draft-lifetimes.js';
import { DraftPurge } from './draft-purge.sweep.js';
import { DraftStore } from './draft.store.js';
import { Drafts } from './drafts.read-model.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsOfCalls } from './drafts-of-calls.service.js';
import { UnsentDrafts } from './unsent-drafts.read-model.js';
import { PassOnDraft } from './pass-on-draft.service.js';
import { SaveDraft } from './save-draft.service.js';

/** What agents have typed so far. Global, because calls open drafts and the phone door reads their consent. */
@Module({})
export class DraftsModule {
  static forRoot({ days }: { days: { open: number; discarded: number } }): DynamicModule {
    return {
      module: DraftsModule,
      global: true,
      imports: [TypeOrmModule.forFeature([DraftEntity]), CallRecordsModule],
      controllers: [DraftsController],
      providers: [
        { provide: DraftLifetimes, useValue: new DraftLifetimes(days) },
        DraftStore,
        Drafts,
        SaveDraft,
        PassOnDraft,
        CloseDraft,
        DraftPurge,
        UnsentDrafts,
        DraftsOfCalls,
        { provide: CallDrafts, useExisting: DraftsOfCalls },
      ],
      exports: [CallDrafts, Drafts, CloseDraft],
    };
  }
}
