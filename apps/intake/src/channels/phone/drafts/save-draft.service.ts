import type { Actor, RequestInput, saveDraft, SavedDraft } from '@gemeinsam/contracts';
import { languageSchema, spokenLanguageSchema } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { cleanTexts } from '../../../contributions/clean-text.js';
import { draftClosed } from '../../../contributions/contribution.errors.js';
import { ProcessCatalogue } from '../../../processes/process-catalogue.read-model.js';
import {
  consentField,
  type DraftRecord,
  languageField,
  mayWrite,
  namesSupported,
  processField,
  spokenLanguageField,
  staffNameOf,
  stampConsent,
  supportsField,
  titleOf,
} from './draft.js';
import { draftNotFound, draftOfAnother, supportsNoId } from './draft.errors.js';
import { DraftLifetimes } from './draft-lifetimes.js';
import { DraftStore } from './draft.store.js';
import { type Merged, mergeFields } from './merge-fields.js';

/** Writes what an agent typed, field by field. What comes from the agent's own account is who and when, nothing else. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DraftStore,
    private readonly catalogue: ProcessCatalogue,
    private readonly lifetimes: DraftLifetimes,
    private readonly clock: Clock,
  ) {}

  async save(typed: RequestInput<typeof saveDraft>, actor: Actor): Promise<SavedDraft> {
    const input = cleanTexts(typed);
    if (!namesSupported(input.changes[supportsField] ?? [])) supportsNoId();
    const processes = new Set((await this.catalogue.all()).map(({ process }) => process.slug));
    return this.unitOfWork.run(async (tx) => {
      const draft = (await this.store.lock(tx, { id: input.id })) ?? draftNotFound();
      if (draft.state !== 'open') draftClosed(draft.state);
      if (!mayWrite(draft, actor)) draftOfAnother();
      const now = this.clock.now();
      const by = staffNameOf(actor);
      const merged = mergeFields(draft.fields, draft.version, { ...input, by, at: now.toISOString() });
      const after: DraftRecord =
        merged.written.length === 0
          ? draft
          : {
              ...changed(draft, merged, processes),
              // Typing is taking: what belongs to nobody belongs to who writes in it.
              owner: draft.owner ?? by,
              consent: merged.written.includes(consentField)
                ? stampConsent(draft.consent, merged.fields[consentField]!.values, by, now)
                : draft.consent,
              savedAt: now,
              purgeAt: this.lifetimes.purgeAt('open', now),
            };
      if (after !== draft) await this.store.write(tx, after);
      await this.store.addTimes(tx, draft.id, input.save, input.spentMs);
      return {
        version: after.version,
        savedAt: after.savedAt.toISOString(),
        conflicts: merged.conflicts.map((field) => {
          const { values, by: writer, at } = draft.fields[field]!;
          return { field, theirs: values, by: writer, at };
        }),
        news: merged.news,
      };
    });
  }
}

/** The draft with its new fields, and what follows from those that mean something to intake. */
function changed(
  draft: DraftRecord,
  { fields, version }: Merged,
  processes: ReadonlySet<string>,
): DraftRecord {
  const language = languageSchema.safeParse(fields[languageField]?.values[0]);
  const spoken = spokenLanguageSchema.safeParse(fields[spokenLanguageField]?.values[0]);
  const process = fields[processField]?.values[0];
  return {
    ...draft,
    fields,
    version,
    title: titleOf(fields),
    language: language.success ? language.data : draft.language,
    spokenLanguage: spoken.success ? spoken.data : undefined,
    process: process !== undefined && processes.has(process) ? process : draft.process,
  };
}
