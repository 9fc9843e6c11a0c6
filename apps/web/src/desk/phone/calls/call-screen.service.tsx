import { saveDraft, type Draft, type DraftConflict, type DraftFields } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { type Body, textField } from '../../../shell/body-fields.js';
import { faultsForStaff, type FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { PhoneDesk } from './phone-desk.service.js';
import { CallPage } from './call.page.js';
import { changesOf, fieldsOf, postedFields, tooLongProblems, tooLongToKeep } from './draft-input.js';
import { showPage, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';

/** The call screen, and what a posted one changes in its draft. */
@Injectable()
export class CallScreen {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  /** Writes what was changed on a posted page. With script it is nothing: everything was written while typing. */
  async write(visit: Visit, id: string, body: Body): Promise<DraftConflict[]> {
    const { base, tab, changes } = changesOf(body);
    const take = textField(body, '_take');
    // Having seen what somebody else wrote, theirs is taken: what was typed here is given up.
    delete changes[take];
    if (textField(body, '_undo') === 'supports') changes['supports'] = [];
    for (const name of Object.keys(tooLongToKeep(changes))) delete changes[name];
    if (Object.keys(changes).length === 0) return [];
    const save = { id, base, changes, tab: tab.slice(0, 60), save: newId() };
    return (await this.client.ask(saveDraft, save, visit)).conflicts;
  }

  /** The page of a draft that takes nothing from here any more, with the words that would be lost by leaving it. */
  async unsaved(visit: Visit, id: string, body: Body): Promise<Answer> {
    const draft = await this.desk.draft(visit, id);
    return this.page(visit, draft, { unsaved: changesOf(body).changes, status: 409 });
  }

  /** The page with what was too long to be kept still in its fields, and how much they take; undefined when all was kept. */
  async tooLong(visit: Visit, id: string, body: Body): Promise<Answer | undefined> {
    const tooLong = tooLongToKeep(changesOf(body).changes);
    if (Object.keys(tooLong).length === 0) return undefined;
    const draft = await this.desk.draft(visit, id);
    const { form } = await this.desk.process(visit, draft.process);
    const problems = tooLongProblems(form, tooLong, draft.language);
    return this.page(visit, draft, {
      faults: faultsForStaff(problems, form, visit.language),
      tooLong,
      status: 422,
    });
  }

  async page(
    visit: Visit,
    draft: Draft,
    more: {
      faults?: FormFaults;
      focus?: string;
      conflicts?: DraftConflict[];
      posted?: Body;
      unsaved?: DraftFields;
      tooLong?: DraftFields;
      status?: number;
    } = {},
  ): Promise<Answer> {
    const [process, processes, colleagues, supported] = await Promise.all([
      this.desk.process(visit, draft.process),
      this.desk.openProcesses(visit),
      this.desk.colleagues(visit),
      this.desk.supported(visit, draft),
    ]);
    const kept = fieldsOf(draft);
    const shown = more.posted ? withConflicts(kept, more.posted, more.conflicts ?? []) : kept;
    const fields = { ...shown, ...more.tooLong };
    return showPage(
      <CallPage
        draft={draft}
        process={process}
        processes={processes}
        colleagues={colleagues}
        fields={fields}
        kept={kept}
        faults={more.faults}
        focus={more.focus}
        conflicts={more.conflicts}
        unsaved={more.unsaved}
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
