/** The service's event log, seen from outside: what is in the outbox stays there. */
export abstract class EventLog {
  /** Publishes again every event recorded since then; consumers that have an event skip it. Returns how many. */
  abstract replaySince(since: Date): Promise<number>;
}
