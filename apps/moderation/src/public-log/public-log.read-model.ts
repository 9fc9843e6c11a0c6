import type { LogEntry } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, MoreThan, Repository } from 'typeorm';
import { LogEntryEntity } from './log-entry.entity.js';

/** The public log as everybody may read it. */
@Injectable()
export class PublicLog {
  constructor(@InjectRepository(LogEntryEntity) private readonly entries: Repository<LogEntryEntity>) {}

  /** Entries after this number, in their order. */
  after(number: number, limit: number): Promise<LogEntry[]> {
    return this.entries.find({ where: { number: MoreThan(number) }, order: { number: 'asc' }, take: limit });
  }

  /** Entries before this number, or the last ones of all, the latest first. */
  latest(before: number | undefined, limit: number): Promise<LogEntry[]> {
    return this.entries.find({
      ...(before !== undefined && { where: { number: LessThan(before) } }),
      order: { number: 'desc' },
      take: limit,
    });
  }
}
