/** What notification keeps of a call that is over: no number, only a keyed hash that calls of one number share. */
export interface EndedCall {
  readonly callId: string;
  readonly incoming: boolean;
  readonly answered: boolean;
  readonly missed: boolean;
  readonly endedAt: Date;
}

/**
 * The calls of one number that nobody has made up for, oldest first: missed after the last call of theirs that was
 * answered and after the last call-back that settled the matter. It follows from the set of calls, whatever the order
 * in which they were told.
 */
export function notMadeUpFor(calls: readonly EndedCall[], settledAt?: Date): EndedCall[] {
  const madeUp = Math.max(
    settledAt?.getTime() ?? 0,
    ...calls.filter((call) => call.incoming && call.answered).map((call) => call.endedAt.getTime()),
  );
  return calls
    .filter((call) => call.incoming && call.missed && call.endedAt.getTime() > madeUp)
    .toSorted((a, b) => a.endedAt.getTime() - b.endedAt.getTime());
}
