import type { CallerGrade, CallView, getCall, RequestOutput } from '@gemeinsam/contracts';

export type PersonalCall = RequestOutput<typeof getCall>;

/** A call as it shows on every agent's screen it rings at: no name and no text before somebody opens it. */
export interface Ring {
  id: string;
  draftId?: string;
  /** E.164; absent when withheld. */
  caller?: string;
  queue?: string;
  grade: CallerGrade;
  earlier: number;
  missedCalls: number;
  rangAt: string;
}

/** A call that this agent is talking on. */
export interface Talk extends Ring {
  since: string;
  /** What they have written of it. */
  draft?: PersonalCall['draft'];
}

/** What the telephone means for one agent at this moment. */
export interface Rings {
  ready: boolean;
  /** Nobody could say for a while what rings. */
  away: boolean;
  ringing: Ring[];
  /** The call this agent is talking on, until they have said what came of it. */
  talking: Talk[];
}

/** Whether a call rings at a person: incoming, meant for them or for whoever is ready, and not silenced by them. */
export const ringsAt = (call: CallView, staffId: string): boolean =>
  call.state === 'ringing' &&
  call.direction === 'in' &&
  (call.targets.length === 0 || call.targets.includes(staffId)) &&
  !call.declinedBy.includes(staffId);

const isTalkedOverBy = (call: CallView, staffId: string): boolean =>
  call.state === 'talking' &&
  call.answeredBy?.id === staffId &&
  call.result === undefined &&
  call.draftId !== undefined;

/** Oldest first. Who is not ready hears no ringing, but keeps the call they are on. */
export function ringsOf(calls: Iterable<PersonalCall>, staffId: string, ready: boolean): Omit<Rings, 'away'> {
  const all = [...calls].sort((a, b) => (a.rangAt < b.rangAt ? -1 : 1));
  return {
    ready,
    ringing: ready ? all.filter((call) => ringsAt(call, staffId)).map(ringOf) : [],
    talking: all.filter((call) => isTalkedOverBy(call, staffId)).map(talkOf),
  };
}

function ringOf({ person, ...call }: PersonalCall): Ring {
  return {
    id: call.id,
    draftId: call.draftId,
    caller: call.caller,
    queue: call.queue,
    grade: person.grade,
    earlier: person.earlier.length,
    missedCalls: person.missedCalls,
    rangAt: call.rangAt,
  };
}

const talkOf = (call: PersonalCall): Talk => ({
  ...ringOf(call),
  since: call.answeredAt ?? call.rangAt,
  draft: call.draft,
});
