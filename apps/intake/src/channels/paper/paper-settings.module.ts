import { type DynamicModule, Module } from '@nestjs/common';
import { Sampling } from './fields/sampling.js';
import { InboxSettings } from './inbox/inbox-settings.js';
import { DrawnFiles } from './printing/drawn-files.js';
import { PutAwaySettings } from './retention/put-away-sheets.sweep.js';

export interface PaperSettings {
  /** Of the fields that were read surely, how many a person checks. */
  sampleShare: number;
  /** How long a drawn form is kept. */
  formHours: number;
  /** How long sheets that were put away are kept. */
  putAwayDays: number;
  inbox: InboxSettings;
}

/** What the environment says about paper. Global, so that the features are modules without settings of their own. */
@Module({})
export class PaperSettingsModule {
  static forRoot({ sampleShare, formHours, putAwayDays, inbox }: PaperSettings): DynamicModule {
    return {
      module: PaperSettingsModule,
      global: true,
      providers: [
        { provide: Sampling, useValue: new Sampling(sampleShare) },
        { provide: DrawnFiles, useValue: new DrawnFiles(formHours) },
        { provide: PutAwaySettings, useValue: new PutAwaySettings(putAwayDays) },
        { provide: InboxSettings, useValue: inbox },
      ],
      exports: [Sampling, DrawnFiles, PutAwaySettings, InboxSettings],
    };
  }
}
