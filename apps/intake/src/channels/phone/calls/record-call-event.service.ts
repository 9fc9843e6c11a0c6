import type { CallView, RequestInput, recordCallEvent } from '@gemeinsam/contracts';
import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { reportOf } from './call-record.js';
import { CallViews } from './call-views.read-model.js';
import { CallStore } from './call.store.js';
import { KeepCall } from './keep-call.service.js';

/** Takes in what a telephone system reports. Reports of one call wait for each other, so that each counts. */
@Injectable()
export class RecordCallEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly keeping: KeepCall,
    private readonly views: CallViews,
  ) {}

  async record(
    input: RequestInput<typeof recordCallEvent>,
    correlationId: string,
  ): Promise<{ call: CallView; changed: boolean }> {
    const report = reportOf(input);
    return this.unitOfWork.run(async (tx) => {
      const id = newId();
      const call = await this.calls.lockOrMake(tx, input, id, report.at);
      const changed = await this.keeping.add(tx, call, report, correlationId);
      const view = await this.views.byId(call.id, tx);
      return { call: view!, changed: changed || call.id === id };
    });
  }
}
