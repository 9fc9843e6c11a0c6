import {
  closeDraft,
  contributionInput,
  receiveContribution,
  wrapUpCall,
  type Draft,
  type ProcessView,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { orWhenAway } from '../../../shell/service-away.js';
import { PhoneDesk } from './phone-desk.service.js';
import { checkCall, type TypedCall } from './draft-input.js';
import type { Visit } from '../../../shell/visit.js';

/** A draft becomes a contribution. */
@Injectable()
export class SendDraft {
  constructor(
    private readonly client: RequestClient,
    private readonly desk: PhoneDesk,
  ) {}

  /**
   * However often it is sent, it is one contribution: the draft's id is its key. What comes after the receipt (closing the
   * draft, noting what came of the call) may fail and is done again with the next try.
   */
  async send(visit: Visit, draft: Draft, process: ProcessView, call: TypedCall): Promise<void> {
    const { answers, contact, demographics } = checkCall(process.form, call);
    const { reference } = await this.client.ask(
      receiveContribution,
      contributionInput({
        process,
        channel: 'phone',
        language: call.language,
        answers,
        contact,
        demographics,
        // Who had read it out and when, intake takes from the draft.
        consent: { at: draft.consent?.at ?? draft.createdAt },
        capturedAt: draft.createdAt,
        idempotency: { scope: 'phone-draft', key: draft.id },
        summary: call.summary === '' ? undefined : call.summary,
        ...(call.spokenLanguage && { spokenLanguage: call.spokenLanguage }),
        ...(call.supports && { supports: call.supports }),
        draftId: draft.id,
      }),
      visit,
    );
    await this.client.ask(closeDraft, { id: draft.id, reference }, visit);
    if (draft.callId !== undefined)
      await this.client
        .ask(wrapUpCall, { id: draft.callId, result: 'contribution' }, visit)
        .catch(orWhenAway(undefined));
  }
}
