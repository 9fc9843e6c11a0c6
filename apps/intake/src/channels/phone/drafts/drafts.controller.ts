import {
  closeDraft,
  type Draft,
  type DraftSummary,
  discardDraft,
  getDraft,
  handOverDraft,
  listDrafts,
  type RequestInput,
  saveDraft,
  type SavedDraft,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CloseDraft } from './close-draft.service.js';
import { Drafts } from './drafts.read-model.js';
import { PassOnDraft } from './pass-on-draft.service.js';
import { SaveDraft } from './save-draft.service.js';

@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly saving: SaveDraft,
    private readonly passingOn: PassOnDraft,
    private readonly closing: CloseDraft,
  ) {}

  @RequestHandler(getDraft)
  get({ id }: RequestInput<typeof getDraft>): Promise<Draft> {
    return this.drafts.get(id);
  }

  @RequestHandler(saveDraft)
  save(input: RequestInput<typeof saveDraft>, { actor }: RequestContext): Promise<SavedDraft> {
    return this.saving.save(input, actor);
  }

  @RequestHandler(listDrafts)
  list({ whose }: RequestInput<typeof listDrafts>, { actor }: RequestContext): Promise<DraftSummary[]> {
    return this.drafts.list(whose === 'mine' ? actor.id : undefined);
  }

  @RequestHandler(handOverDraft)
  handOver({ id, to }: RequestInput<typeof handOverDraft>, { actor }: RequestContext): Promise<DraftSummary> {
    return this.passingOn.handOver(id, actor, to);
  }

  @RequestHandler(discardDraft)
  discard(
    { id, restore }: RequestInput<typeof discardDraft>,
    { actor }: RequestContext,
  ): Promise<DraftSummary> {
    return restore ? this.passingOn.restore(id, actor) : this.passingOn.discard(id, actor);
  }

  @RequestHandler(closeDraft)
  close({ id, reference }: RequestInput<typeof closeDraft>): Promise<DraftSummary> {
    return this.closing.close(id, reference);
  }
}
