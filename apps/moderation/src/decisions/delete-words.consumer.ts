import { contributorErasedV1 } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { CaseStore } from '../cases/case.store.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { DecisionStore } from './decision.store.js';

/** Questions and reasons often quote what the author wrote: they go with the author. */
@Injectable()
export class DeleteWords {
  constructor(
    private readonly cases: CaseStore,
    private readonly opinions: OpinionStore,
    private readonly decisions: DecisionStore,
  ) {}

  @Consumes(contributorErasedV1, { name: 'moderation.delete-words-when-contributor-erased' })
  async erased({ data }: ReceivedEvent<typeof contributorErasedV1>, tx: Tx): Promise<void> {
    const about = await this.cases.lock(tx, { contributionId: data.contributionId });
    if (!about) return;
    await this.opinions.deleteWords(tx, about.id);
    await this.decisions.deleteWords(tx, about.id);
  }
}
