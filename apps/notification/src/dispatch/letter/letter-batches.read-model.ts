import type { LetterBatch } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Not, Repository } from 'typeorm';
import { MessageEntity } from '../../messages/message.entity.js';
import { LetterBatchEntity } from './letter-batch.entity.js';

/** The list at the paper desk, newest first, with how many letters wait for the next batch. */
@Injectable()
export class LetterBatches {
  constructor(
    @InjectRepository(LetterBatchEntity) private readonly batches: Repository<LetterBatchEntity>,
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
  ) {}

  async list(): Promise<{ batches: LetterBatch[]; waiting: number }> {
    const batches = await this.batches.find({
      where: { state: Not('making') },
      order: { number: 'desc' },
      take: 200,
    });
    const waiting = await this.messages.countBy({ state: 'waiting', way: 'letter' });
    return { batches: batches.map(viewOf), waiting };
  }
}

/** A batch as the desk sees it. */
export function viewOf(batch: LetterBatchEntity): LetterBatch {
  const { id, number, state, letters, pages, createdAt, blobKey } = batch;
  if (state === 'making') throw new Error(`the letter batch ${id} is still being made`);
  return { id, number, state, letters, pages, createdAt: createdAt.toISOString(), blobKey };
}
