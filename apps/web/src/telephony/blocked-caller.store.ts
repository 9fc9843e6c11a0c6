import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { BlockedCallerEntity } from './blocked-caller.entity.js';

export interface BlockedCaller {
  /** E.164. */
  number: string;
  reason: string;
  blockedBy: string;
  blockedAt: Date;
}

/** Numbers that are not put through. */
@Injectable()
export class BlockedCallerStore {
  constructor(
    @InjectRepository(BlockedCallerEntity) private readonly blocked: Repository<BlockedCallerEntity>,
  ) {}

  list(): Promise<BlockedCaller[]> {
    return this.blocked.find({ order: { blockedAt: 'desc', number: 'asc' } });
  }

  has(number: string): Promise<boolean> {
    return this.blocked.existsBy({ number });
  }

  /** A number that was blocked before keeps the time. */
  async add(given: { number: string; reason: string; blockedBy: string }): Promise<void> {
    await this.blocked.upsert(given, ['number']);
  }

  async remove(number: string): Promise<void> {
    await this.blocked.delete(number);
  }
}
