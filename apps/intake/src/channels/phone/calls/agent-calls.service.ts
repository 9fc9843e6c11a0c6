import type {
  Actor,
  beginCall,
  CallView,
  Draft,
  RequestInput,
  StaffName,
  wrapUpCall,
} from '@gemeinsam/contracts';
import { UnitOfWork, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { processNotOpen } from '../../../contributions/contribution.errors.js';
import { ProcessCatalogue } from '../../../processes/process-catalogue.read-model.js';
import { isOpenAt } from '../../../processes/process.js';
import { CallDrafts } from './call-drafts.js';
import { reportOf } from './call-record.js';
import { callNotFound, callNotYours, callOfSomebodyElse, noProcessOpen } from './call.errors.js';
import { CallViews } from './call-views.read-model.js';
import type { CallEntity } from './call.entity.js';
import { byHand, CallStore } from './call.store.js';
import { KeepCall } from './keep-call.service.js';

/** A call that nobody has taken, and a draft in which nobody writes, are anybody's. */
function mayWrapUp(
  call: Pick<CallEntity, 'answeredBy'>,
  draft: { owner?: StaffName; isOpen: boolean } | undefined,
  endsDraft: boolean,
  actor: Actor,
): boolean {
  if (actor.roles.some((role) => role === 'lead' || role === 'admin')) return true;
  if (endsDraft && draft?.isOpen && draft.owner) return draft.owner.id === actor.id;
  const concerned = [call.answeredBy?.id, draft?.owner?.id].filter((id) => id !== undefined);
  return concerned.length === 0 || concerned.includes(actor.id);
}

const nameOf = (actor: Actor): StaffName => ({ id: actor.id, name: actor.name ?? '' });

/** What an agent does with a call. */
@Injectable()
export class AgentCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly keeping: KeepCall,
    private readonly drafts: CallDrafts,
    private readonly catalogue: ProcessCatalogue,
    private readonly views: CallViews,
    private readonly clock: Clock,
  ) {}

  /**
   * A call begun by hand, with its draft in the process that was chosen and no other. The same id again is the same call.
   * Refuses a process that is not there or takes nothing now, and an id of somebody else's call.
   */
  async begin(
    { id, process, language, calling }: RequestInput<typeof beginCall>,
    actor: Actor,
    correlationId: string,
  ): Promise<{ call: CallView; draft: Draft }> {
    const at = this.clock.now();
    const { process: chosen } = await this.catalogue.get(process);
    const call = await this.unitOfWork.run(async (tx) => {
      const [locked] = await this.calls.lockOrMake(tx, { connection: byHand, externalId: id }, id, at);
      if (locked.answeredBy && locked.answeredBy.id !== actor.id) callOfSomebodyElse();
      if (!locked.answeredBy) {
        if (!isOpenAt(chosen, at)) processNotOpen(chosen.opensAt, chosen.closesAt);
        const report = reportOf({
          process,
          language,
          answeredBy: nameOf(actor),
          connection: byHand,
          externalId: id,
          kind: 'answer',
          at: at.toISOString(),
          direction: calling === undefined ? 'in' : 'out',
          to: calling,
        });
        await this.keeping.add(tx, locked, report, correlationId);
      }
      return (await this.views.byId(id, tx))!;
    });
    const draft = await this.drafts.view(call.draftId ?? noProcessOpen());
    return { call, draft };
  }

  /** Silences a ringing call for one person. */
  async decline(id: string, actor: Actor): Promise<CallView> {
    return this.unitOfWork.run(async (tx) => {
      await this.calls.decline(tx, await this.locked(tx, id), actor.id);
      return (await this.views.byId(id, tx))!;
    });
  }

  /**
   * What came of the call. Without a contribution its draft is put away. Refused to agents who neither answered it nor write
   * in its draft; and to put away what somebody else writes, also to whoever answered.
   */
  async wrapUp(
    { id, result, done }: RequestInput<typeof wrapUpCall>,
    actor: Actor,
    correlationId: string,
  ): Promise<CallView> {
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const call = await this.locked(tx, id);
      const endsDraft = result !== 'contribution' && result !== call.result;
      if (!mayWrapUp(call, await this.drafts.writerFor(tx, id), endsDraft, actor)) callNotYours();
      if (call.connection === byHand && call.state !== 'ended') {
        const content = { cause: 'normalClearing' } as const;
        await this.keeping.add(tx, call, { kind: 'hangup', at, content }, correlationId);
      }
      if (result === 'call-back') await this.noteNumber(tx, call, at, correlationId);
      await this.calls.setResult(tx, call, result, at, done);
      if (endsDraft) {
        await this.drafts.endFor(tx, id);
        await this.calls.setDraft(tx, id, await this.drafts.idFor(tx, id));
      }
      return (await this.views.byId(id, tx))!;
    });
  }

  /** To be called back, a caller whose number was not shown says it; then the call is known by it. */
  private async noteNumber(tx: Tx, call: CallEntity, at: Date, correlationId: string): Promise<void> {
    const said = await this.drafts.numberFor(tx, call.id);
    if (said === undefined || (await this.views.byId(call.id, tx))?.caller !== undefined) return;
    await this.keeping.add(tx, call, { kind: 'ring', at, content: { from: said } }, correlationId);
  }

  private async locked(tx: Tx, id: string): Promise<CallEntity> {
    return (await this.calls.lock(tx, id)) ?? callNotFound();
  }
}
