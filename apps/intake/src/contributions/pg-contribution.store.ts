import type { ContributionState } from '@gemeinsam/contracts';
import { execute, queryEntities, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { KeyedHash } from '../hashing/keyed-hash.js';
import { AppealEntity } from './appeals/appeal.entity.js';
import { AmendmentEntity } from './amendment.entity.js';
import { ContributionEntity } from './contribution.entity.js';
import type { Amendment, Contribution } from './contribution.js';
import { contributionStates, type ContributionStep } from './contribution.states.js';
import { type AnswerMark, ContributionStore } from './contribution.store.js';
import { ContributorEntity } from './contributor.entity.js';
import { erasedKey, erasedScope, isOurKey } from './erased-key.js';
import { IdempotencyRecordEntity } from './idempotency-record.entity.js';
import { OriginalEntity } from './original.entity.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

@Injectable()
export class PgContributionStore extends ContributionStore {
  constructor(private readonly hash: KeyedHash) {
    super();
  }

  async lock(tx: Tx, by: { id: string } | { reference: string }): Promise<Contribution | undefined> {
    // By hand: asked for every event of a contribution, and building the statement each time costs more than carrying it out.
    const [column, value] = 'id' in by ? ['id', by.id] : ['reference', by.reference];
    const [found] = await queryEntities(
      tx,
      ContributionEntity,
      `select * from contributions where ${column} = $1 for update`,
      [value],
    );
    return found;
  }

  async take(tx: Tx, contribution: Contribution, step: ContributionStep, at: Date): Promise<void> {
    contributionStates.take(contribution, step);
    await execute(
      tx,
      `with changed as (update contributions set state = $2 where id = $1)
       insert into timeline_entries (contribution_id, number, state, at)
       select $1, coalesce(max(number), 0) + 1, $2, $3 from timeline_entries where contribution_id = $1`,
      [contribution.id, contribution.state, at],
    );
  }

  async hasBeen(tx: Tx, contributionId: string, state: ContributionState): Promise<boolean> {
    return tx.existsBy(TimelineEntryEntity, { contributionId, state });
  }

  async amend(
    tx: Tx,
    id: string,
    { version, text, channel, at }: Amendment,
    contentHash: string,
  ): Promise<void> {
    await tx.update(ContributionEntity, id, { version, contentHash });
    await tx.insert(AmendmentEntity, { contributionId: id, version, text, channel, amendedAt: at });
  }

  async amendments(tx: Tx, id: string): Promise<Amendment[]> {
    const found = await tx.find(AmendmentEntity, {
      where: { contributionId: id },
      order: { version: 'ASC' },
    });
    return found.map(({ version, text, channel, amendedAt: at }) => ({ version, text, channel, at }));
  }

  async markAnswered(tx: Tx, id: string, { occasion, way, outcome, at }: AnswerMark): Promise<void> {
    await execute(
      tx,
      `insert into answer_marks as marks (contribution_id, occasion, way, outcome, at) values ($1, $2, $3, $4, $5)
       on conflict (contribution_id, occasion) do update set way = excluded.way, outcome = excluded.outcome, at = excluded.at
       where marks.at <= excluded.at`,
      [id, occasion, way, outcome, at],
    );
  }

  async erasePersonalData(tx: Tx, id: string): Promise<string[]> {
    const found = await tx.findOne(ContributionEntity, { where: { id }, select: { id: true, crops: true } });
    await tx.update(ContributionEntity, id, {
      title: '',
      answers: {},
      summary: null,
      crops: null,
      contentHash: '',
    });
    const original = await tx.findOneBy(OriginalEntity, { contributionId: id });
    await tx.delete(OriginalEntity, { contributionId: id });
    await tx.delete(ContributorEntity, { contributionId: id });
    await tx.delete(AmendmentEntity, { contributionId: id });
    await tx.update(AppealEntity, { contributionId: id }, { text: '' });
    await this.eraseKeys(tx, id);
    return [...Object.values(found?.crops ?? {}), ...Object.values(original?.crops ?? {})];
  }

  private async eraseKeys(tx: Tx, contributionId: string): Promise<void> {
    for (const { scope, key } of await tx.findBy(IdempotencyRecordEntity, { contributionId })) {
      const erased =
        isOurKey(scope) || scope === erasedScope
          ? {}
          : { scope: erasedScope, key: erasedKey(this.hash, { scope, key }) };
      await tx.update(IdempotencyRecordEntity, { scope, key }, { ...erased, requestHash: '' });
    }
  }
}
