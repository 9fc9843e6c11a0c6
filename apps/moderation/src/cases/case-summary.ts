import type { CaseSummary } from '@gemeinsam/contracts';
import { isAppealed, leaseAt, type Case } from './case.js';

/** A case as the queue shows it to one person. */
export function summaryOf(present: Case, viewer: string, now: Date): CaseSummary {
  const lease = leaseAt(present, now);
  return {
    id: present.id,
    contributionId: present.contributionId,
    process: present.process,
    channel: present.channel,
    language: present.language,
    ...(present.district === null ? {} : { district: present.district }),
    ...(present.topic === null ? {} : { topic: present.topic }),
    state: present.state,
    version: present.version,
    contributionVersion: present.contributionVersion,
    receivedAt: present.receivedAt.toISOString(),
    dueAt: present.dueAt.toISOString(),
    ...(lease
      ? {
          lease: {
            heldBy: lease.heldBy,
            holderName: lease.holderName,
            until: lease.until.toISOString(),
            mine: lease.heldBy === viewer,
          },
        }
      : {}),
    needsSecond: present.state === 'awaiting-second',
    ...(isAppealed(present) && { appeal: true }),
  };
}
