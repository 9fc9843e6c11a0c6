import type { CallView, RequestInput, recordCallEvent } from '@gemeinsam/contracts';
import { newId, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { callMeant } from './call-meant.js';
import type { CallEntity } from './call.entity.js';
import { type CallReport, reportOf } from './call-record.js';
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
      const call = await this.meant(tx, input, report, id);
      const changed = await this.keeping.add(tx, call, report, correlationId);
      const view = await this.views.byId(call.id, tx);
      return { call: view!, changed: changed || call.id === id };
    });
  }

  /** The call that is meant, locked; made with `id` when it is a new one. */
  private async meant(
    tx: Tx,
    { connection, externalId }: Pick<RequestInput<typeof recordCallEvent>, 'connection' | 'externalId'>,
    report: CallReport,
    id: string,
  ): Promise<CallEntity> {
    for (let nth = 1; ;) {
      const calls = await this.calls.lockOrMake(tx, { connection, externalId, nth }, id, report.at);
      const [newest] = calls;
      if (calls.length === 1 && newest.endedAt === null) return newest;
      const named = [];
      for (const call of calls)
        named.push({
          call,
          endedAt: call.endedAt,
          direction: call.direction,
          reports: await this.calls.reports(tx, call.id),
        });
      const found = callMeant(named, report);
      if (found) return found.call;
      nth = newest.nth + 1;
    }
  }
}
