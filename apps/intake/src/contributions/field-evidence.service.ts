import type { PaperEvidence } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';

/** By contribution, then by question. */
export type EvidenceByQuestion = ReadonlyMap<string, Record<string, PaperEvidence>>;

/** A door that can show how the answers it took in came to be. */
export interface EvidenceSource {
  of(contributionIds: readonly string[]): Promise<EvidenceByQuestion>;
}

/** Where the paper door registers what it can show of its sheets. */
@Injectable()
export class FieldEvidence {
  private source?: EvidenceSource;

  register(source: EvidenceSource): void {
    this.source = source;
  }

  async of(contributionIds: readonly string[]): Promise<EvidenceByQuestion> {
    return contributionIds.length > 0 && this.source ? this.source.of(contributionIds) : new Map();
  }
}
