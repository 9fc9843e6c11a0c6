import type { CallBackTask, MessageOccasion } from '@gemeinsam/contracts';
import type { CallBackEntity } from './call-back.entity.js';
import type { CallEntity } from './call.entity.js';

/** A task to give an answer by phone. */
export type AnswerTask = CallBackTask & { source: 'answer' } & Required<
    Pick<CallBackTask, 'messageId' | 'contributionId' | 'occasion'>
  >;
/** A task to call back somebody who called. */
export type CallTask = CallBackTask & { source: 'missed-call' | 'agreed'; callId: string };
export type StoredTask = AnswerTask | CallTask;

/** A task from its row, the calls that were made for it, and the occasion of its message. */
export function taskOf(
  row: CallBackEntity,
  calls: readonly CallEntity[],
  occasion: MessageOccasion | undefined,
): StoredTask {
  const because = row.closedBecause;
  const common = {
    id: row.id,
    ...(row.note ? { note: row.note } : {}),
    ...(row.ownerId === null ? {} : { owner: { id: row.ownerId, name: row.ownerName ?? '' } }),
    dueAt: row.dueAt.toISOString(),
    state: row.state,
    ...(because && because !== 'outcome' ? { closedBecause: because } : {}),
    attempts: calls.map(({ at, byName, outcome }) => ({ at: at.toISOString(), byName, outcome })),
  };
  if (row.source === 'answer')
    return {
      ...common,
      source: 'answer',
      messageId: row.messageId!,
      contributionId: row.contributionId!,
      occasion: occasion!,
    };
  return {
    ...common,
    source: row.source,
    callId: row.callId!,
    ...(row.missedCalls !== null && row.lastMissedAt
      ? { missed: { calls: row.missedCalls, lastAt: row.lastMissedAt.toISOString() } }
      : {}),
  };
}
