import { Module } from '@nestjs/common';
import { CaseHintsModel } from './case-hints.read-model.js';
import { HintsController } from './hints.controller.js';
import { RateHint } from './rate-hint.service.js';
import { ScreeningReport } from './screening-report.read-model.js';
import { SwitchRecogniser } from './switch-recogniser.service.js';
import { Recognisers } from './recognisers.service.js';
import { ScreenCases } from './screen-cases.service.js';
import { ScreenCasesSweep } from './screen-cases.sweep.js';
import { ScreeningStore } from './screening.store.js';

/** What programs notice in the texts of cases: looked for apart from them, told to whoever reads them. */
@Module({
  controllers: [HintsController],
  providers: [
    CaseHintsModel,
    RateHint,
    Recognisers,
    ScreenCases,
    ScreenCasesSweep,
    ScreeningStore,
    ScreeningReport,
    SwitchRecogniser,
  ],
})
export class HintsModule {}
