import type { CallBackSource, CallBackTask, CallOutcome, Occasion } from '@gemeinsam/contracts';

/** A task to give an answer by phone. */
export type AnswerTask = CallBackTask & { source: 'answer' } & Required<
    Pick<CallBackTask, 'messageId' | 'contributionId' | 'occasion'>
  >;
/** A task to call back somebody who called. */
export type CallTask = CallBackTask & { source: 'missed-call' | 'agreed'; callId: string };
export type StoredTask = AnswerTask | CallTask;

export interface TaskRow {
  id: string;
  source: CallBackSource;
  message_id: string | null;
  contribution_id: string | null;
  occasion: Occasion | null;
  call_id: string | null;
  missed_calls: number | null;
  last_missed_at: Date | null;
  note: string | null;
  owner_id: string | null;
  owner_name: string | null;
  due_at: Date;
  state: CallBackTask['state'];
  closed_because: 'outcome' | 'called-again' | 'not-missed' | null;
  calls: { at: string; byName: string; outcome: CallOutcome }[];
}

export const selectTasks = `
  select c.id, c.source, c.message_id, c.contribution_id, m.occasion, c.call_id, c.missed_calls, c.last_missed_at, c.note,
    c.owner_id, c.owner_name, c.due_at, c.state, c.closed_because,
    coalesce((select json_agg(json_build_object('at', a.at, 'byName', a.by_name, 'outcome', a.outcome) order by a.at)
              from calls a where a.callback_id = c.id), '[]') as calls
  from callbacks c left join messages m on m.id = c.message_id`;

export function taskOf(row: TaskRow): StoredTask {
  const because = row.closed_because;
  const common = {
    id: row.id,
    ...(row.note ? { note: row.note } : {}),
    ...(row.owner_id === null ? {} : { owner: { id: row.owner_id, name: row.owner_name ?? '' } }),
    dueAt: row.due_at.toISOString(),
    state: row.state,
    ...(because && because !== 'outcome' ? { closedBecause: because } : {}),
    attempts: row.calls.map((call) => ({ ...call, at: new Date(call.at).toISOString() })),
  };
  if (row.source === 'answer')
    return {
      ...common,
      source: 'answer',
      messageId: row.message_id!,
      contributionId: row.contribution_id!,
      occasion: row.occasion!,
    };
  return {
    ...common,
    source: row.source,
    callId: row.call_id!,
    ...(row.missed_calls !== null && row.last_missed_at
      ? { missed: { calls: row.missed_calls, lastAt: row.last_missed_at.toISOString() } }
      : {}),
  };
}
