import { execute, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { entryAfter, type LoggedDecision } from './log-entry.js';
import { LogEntryEntity } from './log-entry.entity.js';

/** The public log: entries are added, never changed and never deleted; the database refuses both. */
@Injectable()
export class PublicLogStore {
  /** Call it last in a transaction: the others wait with theirs until it ends. */
  async append(tx: Tx, logged: LoggedDecision): Promise<void> {
    // One at a time, for each entry names the one before.
    await execute(tx, `select pg_advisory_xact_lock(hashtext('moderation.public_log'))`);
    const [last] = await tx.find(LogEntryEntity, { order: { number: 'desc' }, take: 1 });
    await tx.insert(LogEntryEntity, entryAfter(last, logged));
  }
}
