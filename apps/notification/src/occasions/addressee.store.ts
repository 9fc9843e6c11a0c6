import type { Channel, ReplyWay } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { Addressee } from '../messages/message.js';
import { rowsOf } from '../rows.js';

/** Every write is a fact of its own column, so that the order between intake and moderation does not matter. */
@Injectable()
export class AddresseeStore {
  async received(tx: Tx, contributionId: string, replyWay: ReplyWay, channel: Channel): Promise<Addressee> {
    return this.upsert(tx, contributionId, { reply_way: replyWay, channel });
  }

  async contactChanged(tx: Tx, contributionId: string, replyWay: ReplyWay): Promise<Addressee> {
    return this.upsert(tx, contributionId, { reply_way: replyWay });
  }

  async withdrawn(tx: Tx, contributionId: string, at: Date): Promise<Addressee> {
    return this.upsert(tx, contributionId, { withdrawn_at: at });
  }

  async erased(tx: Tx, contributionId: string, at: Date): Promise<Addressee> {
    return this.upsert(tx, contributionId, { erased_at: at });
  }

  /** What is known, locked until the transaction ends; an empty row when this is the first we hear of it. */
  async known(tx: Tx, contributionId: string): Promise<Addressee> {
    return this.upsert(tx, contributionId, {});
  }

  private async upsert(
    tx: Tx,
    contributionId: string,
    facts: { reply_way?: ReplyWay; channel?: Channel; withdrawn_at?: Date; erased_at?: Date },
  ): Promise<Addressee> {
    const [row] = await rowsOf<{
      reply_way: ReplyWay | null;
      channel: Channel | null;
      withdrawn_at: Date | null;
      erased_at: Date | null;
    }>(
      tx,
      `insert into addressees as a (contribution_id, reply_way, channel, withdrawn_at, erased_at) values ($1, $2, $3, $4, $5)
       on conflict (contribution_id) do update set
         reply_way = coalesce(excluded.reply_way, a.reply_way), channel = coalesce(excluded.channel, a.channel),
         withdrawn_at = coalesce(a.withdrawn_at, excluded.withdrawn_at), erased_at = coalesce(a.erased_at, excluded.erased_at)
       returning reply_way, channel, withdrawn_at, erased_at`,
      [
        contributionId,
        facts.reply_way ?? null,
        facts.channel ?? null,
        facts.withdrawn_at ?? null,
        facts.erased_at ?? null,
      ],
    );
    return {
      replyWay: row!.reply_way,
      channel: row!.channel,
      withdrawn: row!.withdrawn_at !== null,
      erased: row!.erased_at !== null,
    };
  }
}
