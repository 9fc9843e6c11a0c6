import type { Channel, ReplyWay } from '@gemeinsam/contracts';
import { queryEntities, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { Addressee } from '../messages/message.js';
import { AddresseeEntity } from './addressee.entity.js';

/** Every write is a fact of its own column, so that the order between intake and moderation does not matter. */
@Injectable()
export class AddresseeStore {
  async received(tx: Tx, contributionId: string, replyWay: ReplyWay, channel: Channel): Promise<Addressee> {
    return this.upsert(tx, contributionId, { replyWay, channel });
  }

  async contactChanged(tx: Tx, contributionId: string, replyWay: ReplyWay): Promise<Addressee> {
    return this.upsert(tx, contributionId, { replyWay });
  }

  async withdrawn(tx: Tx, contributionId: string, at: Date): Promise<Addressee> {
    return this.upsert(tx, contributionId, { withdrawnAt: at });
  }

  async erased(tx: Tx, contributionId: string, at: Date): Promise<Addressee> {
    return this.upsert(tx, contributionId, { erasedAt: at });
  }

  /** What is known, locked until the transaction ends; an empty row when this is the first we hear of it. */
  async known(tx: Tx, contributionId: string): Promise<Addressee> {
    return this.upsert(tx, contributionId, {});
  }

  /** What was told first stays where it cannot change: a withdrawal, an erasure. */
  private async upsert(
    tx: Tx,
    contributionId: string,
    facts: Partial<Omit<AddresseeEntity, 'contributionId'>>,
  ): Promise<Addressee> {
    const { replyWay = null, channel = null, withdrawnAt = null, erasedAt = null } = facts;
    const [row] = await queryEntities(
      tx,
      AddresseeEntity,
      `insert into addressees as a (contribution_id, reply_way, channel, withdrawn_at, erased_at) values ($1, $2, $3, $4, $5)
       on conflict (contribution_id) do update set
         reply_way = coalesce(excluded.reply_way, a.reply_way), channel = coalesce(excluded.channel, a.channel),
         withdrawn_at = coalesce(a.withdrawn_at, excluded.withdrawn_at), erased_at = coalesce(a.erased_at, excluded.erased_at)
       returning *`,
      [contributionId, replyWay, channel, withdrawnAt, erasedAt],
    );
    return {
      replyWay: row!.replyWay,
      channel: row!.channel,
      withdrawn: row!.withdrawnAt !== null,
      erased: row!.erasedAt !== null,
    };
  }
}
