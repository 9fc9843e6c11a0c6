import type { PaperEvidence } from '@gemeinsam/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type EvidenceByQuestion,
  type EvidenceSource,
  FieldEvidence,
} from '../../../contributions/field-evidence.service.js';
import { sameValue } from '../fields/entry-value.js';
import type { FormField } from '../fields/kept-form.js';
import { PaperForms } from '../fields/paper-forms.read-model.js';

/** Shows moderators what stands on the sheet beside what became of it. */
@Injectable()
export class ShowEvidence implements EvidenceSource, OnModuleInit {
  constructor(
    private readonly forms: PaperForms,
    private readonly evidence: FieldEvidence,
  ) {}

  onModuleInit(): void {
    this.evidence.register(this);
  }

  async of(contributionIds: readonly string[]): Promise<EvidenceByQuestion> {
    const shown = new Map<string, Record<string, PaperEvidence>>();
    for (const kept of await this.forms.ofContributions(contributionIds)) {
      const questions = new Set(kept.definition.questions.map(({ id }) => id));
      const fields = this.forms.fields(kept).filter(({ read }) => questions.has(read.field));
      shown.set(
        kept.form.contributionId!,
        Object.fromEntries(
          fields.flatMap((field) => {
            const evidence = evidenceOf(field);
            return evidence ? [[field.read.field, evidence]] : [];
          }),
        ),
      );
    }
    return shown;
  }
}

/** What can be shown of one field; nothing where there is no picture of it. */
export function evidenceOf({ read, state }: FormField): PaperEvidence | undefined {
  const [crop] = read.crops;
  if (!crop) return undefined;
  const byPerson = state.source === 'person';
  const differs = byPerson && !sameValue(read.field, read.proposed, state.value);
  const last = state.entries.at(-1);
  return {
    cropKey: crop.cropKey,
    source: byPerson ? 'person' : 'machine',
    ...(read.boxes.length > 0 ? { confidence: read.confidence } : {}),
    ...(differs && read.proposed !== undefined ? { machine: read.proposed } : {}),
    entries: state.entries.length,
    ...(byPerson && state.second === 'same' && last?.round !== 'correction' ? { agreed: true } : {}),
    ...(last ? { enteredAt: last.at.toISOString() } : {}),
    ...(state.unreadable ? { unreadable: true } : {}),
  };
}
