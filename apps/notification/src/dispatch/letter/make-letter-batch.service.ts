import { type LetterBatch, locales, officeZone } from '@gemeinsam/contracts';
import { newId, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { Message } from '../../messages/message.js';
import { type Contents, MessageContent, type ReadyMessage } from '../../messages/message-content.service.js';
import { SettleMessage } from '../../messages/settle-message.service.js';
import { NotificationSettings } from '../../notification.settings.js';
import { TryNextWay } from '../try-next-way.service.js';
import { LetterBatchStore } from './letter-batch.store.js';
import { viewOf } from './letter-batches.read-model.js';
import { type Letter, letterTo } from './letter.js';
import { renderLetters } from './render-letters.js';

/** As many as owners answer for in one request; what is left makes the next batch. */
const mostLetters = 200;

/** Makes one PDF of the waiting letters. Every letter is in exactly one batch, however many ask at once. */
@Injectable()
export class MakeLetterBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: LetterBatchStore,
    private readonly content: MessageContent,
    private readonly settlement: SettleMessage,
    private readonly ways: TryNextWay,
    private readonly blobs: BlobStore,
    private readonly settings: NotificationSettings,
    private readonly clock: Clock,
  ) {}

  /** `null`: no letter waits, or none could be written. When intake is away nothing changes. */
  async make(): Promise<LetterBatch | null> {
    const id = newId();
    const blobKey = `letters/${id}.pdf`;
    const messages = await this.unitOfWork.run((tx) => this.batches.begin(tx, id, blobKey, mostLetters));
    if (messages.length === 0) return null;
    try {
      return await this.finish(id, blobKey, messages);
    } catch (error) {
      await this.unitOfWork.run((tx) => this.batches.abandon(tx, id));
      await this.blobs.remove(blobKey);
      throw error;
    }
  }

  private async finish(
    id: string,
    blobKey: string,
    messages: readonly Message[],
  ): Promise<LetterBatch | null> {
    const contents = await this.content.of(messages);
    const { letters, unaddressed } = this.lettersOf(messages, contents);
    const pages = letters.length > 0 ? await this.print(blobKey, letters) : 0;
    return this.unitOfWork.run(async (tx) => {
      const batch = await this.batches.lock(tx, id);
      if (batch?.state !== 'making')
        return refuse(
          'notification.batch-taken-back',
          'unavailable',
          'Making the batch took too long; the letters wait again.',
        );
      const still = new Set((await this.batches.lettersIn(tx, id)).map((message) => message.id));
      await this.partWith(tx, contents, unaddressed, still);
      if (letters.length === 0) {
        await this.batches.abandon(tx, id);
        return null;
      }
      await this.batches.finish(
        tx,
        id,
        letters.filter((letter) => still.has(letter.messageId)).length,
        pages,
      );
      // Somebody was erased while the PDF was made: it is printed anew without them.
      if (letters.some((letter) => !still.has(letter.messageId)))
        await this.batches.setContent(tx, id, 'stale');
      return viewOf((await this.batches.lock(tx, id))!);
    });
  }

  /** Letters that could not be written leave the batch: they wait, go another way, or end. */
  private async partWith(
    tx: Tx,
    contents: Contents,
    unaddressed: readonly ReadyMessage[],
    still: ReadonlySet<string>,
  ): Promise<void> {
    await this.batches.giveBack(
      tx,
      contents.notYet.map((message) => message.id),
    );
    for (const message of contents.gone)
      await this.settlement.settle(tx, message, {
        outcome: 'undeliverable',
        way: 'letter',
        reason: 'erased',
        from: ['in-letter-batch'],
      });
    for (const ready of unaddressed)
      if (still.has(ready.message.id)) await this.ways.after(tx, ready, 'no-address');
  }

  /** Prints the letters that are left of a batch over the PDF that held more; returns without a PDF when none is left. */
  async printAnew(id: string): Promise<void> {
    const left = await this.unitOfWork.run(async (tx) => {
      const batch = await this.batches.lock(tx, id);
      return batch && { batch, messages: await this.batches.lettersIn(tx, id) };
    });
    if (!left) return;
    const { batch, messages } = left;
    await this.blobs.remove(batch.blobKey);
    const { letters } = this.lettersOf(messages, await this.content.of(messages));
    const keep = letters.length > 0 && batch.state !== 'sent';
    const pages = keep ? await this.print(batch.blobKey, letters) : 0;
    await this.unitOfWork.run((tx) =>
      keep
        ? this.batches.printedAnew(tx, id, letters.length, pages)
        : this.batches.setContent(tx, id, 'removed'),
    );
  }

  private lettersOf(
    messages: readonly Message[],
    contents: Contents,
  ): { letters: Letter[]; unaddressed: ReadyMessage[] } {
    const letters: Letter[] = [];
    const unaddressed: ReadyMessage[] = [];
    for (const message of messages) {
      const ready = contents.ready.get(message.id);
      if (!ready) continue;
      const { language } = ready.text;
      const date = this.clock.now().toLocaleDateString(locales[language], {
        dateStyle: 'long',
        timeZone: officeZone,
      });
      const letter = letterTo(ready.contact, ready.text, {
        messageId: message.id,
        reference: ready.reference,
        date,
      });
      if (letter) letters.push(letter);
      else unaddressed.push(ready);
    }
    return { letters, unaddressed };
  }

  private async print(blobKey: string, letters: readonly Letter[]): Promise<number> {
    const { officeName, officeAddress } = this.settings.values;
    const { pdf, pages } = await renderLetters(letters, { name: officeName, address: officeAddress });
    await this.blobs.put(blobKey, pdf, { contentType: 'application/pdf' });
    return pages;
  }
}
