import { createHash } from 'node:crypto';
import type { LogEntry } from '@gemeinsam/contracts';

/** What the first entry names as the hash before it. */
export const hashBeforeAll = '0'.repeat(64);

/** What a decision says of itself in the log: nothing of its author, of its words or of who decided. */
export type LoggedDecision = Omit<LogEntry, 'number' | 'previous' | 'hash'>;

/** The entry after `last`: it names the hash of the one before, so that no past entry can be changed, left out or put between. */
export function entryAfter(
  last: Pick<LogEntry, 'number' | 'hash'> | undefined,
  logged: LoggedDecision,
): LogEntry {
  const entry = { ...logged, number: (last?.number ?? 0) + 1, previous: last?.hash ?? hashBeforeAll };
  return { ...entry, hash: hashOf(entry) };
}

/**
 * SHA-256 (FIPS 180-4) of the entry's values as a JSON array in UTF-8, in this order, in hexadecimal digits; `appeal` is a
 * value of appeals alone. It is public, and
 * `tools/verify-moderation-log.mjs` computes it without us: what is hashed never changes for a kind of entry that was written.
 */
export const hashOf = (entry: Omit<LogEntry, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.number,
        entry.previous,
        entry.day,
        entry.process,
        entry.channel,
        entry.outcome,
        entry.reasons,
        entry.catalogueVersion,
        entry.grounds,
        entry.persons,
        entry.byLead,
        ...(entry.appeal ? ['appeal'] : []),
      ]),
    )
    .digest('hex');
