import { isDatabaseAway, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, Refusal } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { AttemptStore } from '../../messages/attempt.store.js';
import { MessageContent, type ReadyMessage } from '../../messages/message-content.service.js';
import { SettleMessage } from '../../messages/settle-message.service.js';
import { NotificationSettings } from '../../notification.settings.js';
import { PlanMessage } from '../plan-message.service.js';
import { renderHtml, renderPlain } from '../../templates/render-mail.js';
import { TryNextWay } from '../try-next-way.service.js';
import { ClaimStore } from './claim.store.js';
import { afterMailFailure, mailFailureOf } from './mail-failure.js';
import { Mailer } from './mailer.js';

const atOnce = 5;
const ownersAwaySeconds = 10;

/**
 * Sends e-mails. Each is sent at least once: the attempt is on record before the server hears of it, and only a
 * process that dies between the server's yes and the commit sends the same mail twice, with the same Message-ID.
 */
@Injectable()
export class SendMails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimStore,
    private readonly attempts: AttemptStore,
    private readonly content: MessageContent,
    private readonly settlement: SettleMessage,
    private readonly plan: PlanMessage,
    private readonly ways: TryNextWay,
    private readonly mailer: Mailer,
    private readonly settings: NotificationSettings,
    private readonly clock: Clock,
  ) {}

  /** Sends those of the messages that still wait. */
  async send(ids: readonly string[]): Promise<void> {
    const { token, messages } = await this.unitOfWork.run((tx) => this.claims.claim(tx, ids));
    if (messages.length === 0) return;
    const contents = await this.contentOf(messages, token);
    if (!contents) return;
    await this.unitOfWork.run(async (tx) => {
      await this.claims.release(
        tx,
        contents.notYet.map((message) => message.id),
        token,
        ownersAwaySeconds,
      );
      for (const message of contents.gone)
        await this.settlement.settle(tx, message, {
          outcome: 'undeliverable',
          way: message.way ?? 'none',
          reason: 'erased',
          from: ['sending'],
        });
    });
    const waiting = [...contents.ready.values()];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.sendOne(next, token);
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }

  private async contentOf(messages: Parameters<MessageContent['of']>[0], token: string) {
    try {
      return await this.content.of(messages);
    } catch (error) {
      await this.unitOfWork.run((tx) =>
        this.claims.release(
          tx,
          messages.map((message) => message.id),
          token,
          ownersAwaySeconds,
        ),
      );
      if (error instanceof Refusal && error.kind === 'unavailable') return undefined;
      throw error;
    }
  }

  private async sendOne(ready: ReadyMessage, token: string): Promise<void> {
    const { message, contact } = ready;
    if (message.way === null) {
      await this.unitOfWork.run((tx) =>
        this.plan.route(tx, message, {
          replyWay: contact.wish,
          channel: ready.channel,
          withdrawn: false,
          erased: false,
        }),
      );
      return;
    }
    const { email } = contact;
    if (!email) {
      await this.unitOfWork.run((tx) => this.ways.after(tx, ready, 'no-address'));
      return;
    }
    if (
      message.occasion === 'received' &&
      ready.earlierToMailbox >= this.settings.values.receiptsPerMailbox
    ) {
      // Anybody can write anybody's address into a form; answers go out all the same, each is somebody's decision.
      await this.unitOfWork.run((tx) =>
        this.settlement.settle(tx, message, {
          outcome: 'undeliverable',
          way: 'email',
          reason: 'enough-receipts',
          from: ['sending'],
        }),
      );
      return;
    }
    const attempt = await this.unitOfWork.run(async (tx) => {
      const held = await this.claims.hold(tx, message.id, token, ready.text.template);
      return held ? this.attempts.begin(tx, message.id, 'email', this.clock.now()) : undefined;
    });
    if (!attempt) return;
    try {
      await this.mailer.send({
        messageId: message.id,
        to: email,
        language: ready.text.language,
        subject: ready.text.subject,
        text: renderPlain(ready.text),
        html: renderHtml(ready.text),
      });
    } catch (error) {
      await this.untilKept((tx) => this.failed(tx, ready, token, attempt, error));
      return;
    }
    await this.untilKept(async (tx) => {
      await this.attempts.finish(tx, attempt, 'accepted');
      await this.settlement.settle(tx, message, {
        outcome: 'delivered',
        way: 'email',
        from: ['sending', 'waiting'],
      });
    });
  }

  private async failed(
    tx: Tx,
    ready: ReadyMessage,
    token: string,
    attempt: string,
    error: unknown,
  ): Promise<void> {
    const { message } = ready;
    const failure = mailFailureOf(error);
    await this.attempts.finish(tx, attempt, 'failed', failure.reason);
    const ageHours = (this.clock.now().getTime() - message.createdAt.getTime()) / 3_600_000;
    const next = afterMailFailure(failure, message.tries + 1, ageHours, this.settings.values.mailGiveUpHours);
    if (next === 'give-up') await this.ways.after(tx, ready, failure.reason);
    else await this.claims.release(tx, [message.id], token, next.retryInSeconds);
  }

  /** What the mail server said is written down even if PostgreSQL restarts just then; else the mail would go out twice. */
  private async untilKept(work: (tx: Tx) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.unitOfWork.run(work);
      } catch (error) {
        if (attempt >= 25 || !isDatabaseAway(error)) throw error;
        await pause(1_500);
      }
    }
  }
}
