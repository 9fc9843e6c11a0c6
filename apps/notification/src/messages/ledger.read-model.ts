import {
  type MessageState,
  type MessageView,
  type Occasion,
  occasionSchema,
  type Page,
  type ReplyWay,
  replyWaySchema,
} from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, In, IsNull, LessThan, Not, Repository } from 'typeorm';
import { z } from 'zod';
import { AttemptEntity } from './attempt.entity.js';
import { MessageEntity } from './message.entity.js';
import { messageStates } from './message.states.js';

const totalRow = z.object({
  occasion: occasionSchema,
  way: replyWaySchema,
  state: z.enum(messageStates.table.states),
  count: z.int(),
});

/** The ledger as lists and totals. */
@Injectable()
export class Ledger {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    @InjectRepository(AttemptEntity) private readonly attempts: Repository<AttemptEntity>,
  ) {}

  /** Newest first; `cursor` is the id of the last message of the page before. */
  async page(filter: {
    contributionId?: string;
    cursor?: string;
    limit: number;
  }): Promise<Page<MessageView>> {
    const { contributionId, cursor, limit } = filter;
    const found = await this.messages.find({
      where: { ...(contributionId ? { contributionId } : {}), ...(cursor ? { id: LessThan(cursor) } : {}) },
      order: { id: 'desc' },
      take: limit + 1,
    });
    const messages = found.slice(0, limit);
    const attempts = await this.attemptsAt(messages);
    const last = messages.at(-1);
    return {
      items: messages.map((message) => viewOf(message, attempts)),
      ...(found.length > limit && last ? { next: last.id } : {}),
    };
  }

  totals(): Promise<{ occasion: Occasion; way: ReplyWay; state: MessageState; count: number }[]> {
    return queryRows(
      this.dataSource,
      totalRow,
      `select occasion, coalesce(way, 'none') as way, state, count(*)::int as count from messages where occasion <> 'access-code' group by 1, 2, 3 order by 1, 2, 3`,
    );
  }

  /** The attempts whose end is known, in their order. */
  private attemptsAt(messages: readonly MessageEntity[]): Promise<AttemptEntity[]> {
    return this.attempts.find({
      where: { messageId: In(messages.map(({ id }) => id)), outcome: Not(IsNull()) },
      order: { at: 'asc', id: 'asc' },
    });
  }
}

const viewOf = (message: MessageEntity, attempts: readonly AttemptEntity[]): MessageView => ({
  id: message.id,
  contributionId: message.contributionId,
  occasion: message.occasion,
  way: message.way ?? 'none',
  state: message.state,
  ...(message.reason ? { reason: message.reason } : {}),
  createdAt: message.createdAt.toISOString(),
  ...(message.settledAt ? { settledAt: message.settledAt.toISOString() } : {}),
  attempts: attempts.flatMap(({ messageId, at, outcome, detail }) =>
    messageId !== message.id || outcome === null
      ? []
      : [{ at: at.toISOString(), outcome, ...(detail ? { detail } : {}) }],
  ),
});
