import { saveDraft, type Draft, type DraftConflict, type DraftFields } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Body } from '../../../shell/body-fields.js';
import { textField } from '../../../shell/body-fields.js';
import type { FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { renderPage } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { PhoneDesk } from '../phone-desk.service.js';
import { CallPage } from './call.page.js';
import { changesOf, fieldsOf, postedFields } from './draft-input.js';

/** The call screen, and what a posted one changes in its draft. */
@Injectable()
export class CallScreen {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  /** Writes what was changed on a posted page. With script it is nothing: everything was written while typing. */
  async write(request: FastifyRequest, id: string, body: Body): Promise<DraftConflict[]> {
    const { base, tab, changes } = changesOf(body);
    const take = textField(body, '_take');
    // Having seen what somebody else wrote, theirs is taken: what was typed here is given up.
    delete changes[take];
    if (textField(body, '_undo') === 'supports') changes['supports'] = [];
    if (Object.keys(changes).length === 0) return [];
    const save = { id, base, changes, tab: tab.slice(0, 60), save: newId() };
    return (await this.client.ask(saveDraft, save, onBehalfOf(request))).conflicts;
  }

  async page(
    request: FastifyRequest,
    reply: FastifyReply,
    draft: Draft,
    more: { faults?: FormFaults; conflicts?: DraftConflict[]; posted?: Body; status?: number } = {},
  ): Promise<string> {
    const [process, processes, colleagues, supported] = await Promise.all([
      this.desk.process(request, draft.process),
      this.desk.openProcesses(request),
      this.desk.colleagues(request),
      this.desk.supported(request, draft),
    ]);
    const kept = fieldsOf(draft);
    const fields = more.posted ? withConflicts(kept, more.posted, more.conflicts ?? []) : kept;
    return renderPage(
      reply,
      <CallPage
        draft={draft}
        process={process}
        processes={processes}
        colleagues={colleagues}
        fields={fields}
        kept={kept}
        faults={more.faults}
        conflicts={more.conflicts}
        supported={supported}
        now={this.clock.now()}
      />,
      more.status,
    );
  }
}

/** What the server has, but in fields of a conflict what was just typed: it is not lost before a person has chosen. */
function withConflicts(kept: DraftFields, posted: Body, conflicts: readonly DraftConflict[]): DraftFields {
  const typed = postedFields(posted);
  return { ...kept, ...Object.fromEntries(conflicts.map(({ field }) => [field, typed[field] ?? []])) };
}
