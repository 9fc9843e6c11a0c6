/** The service's event log, seen from outside: what is in the outbox stays there. */
export abstract class EventLog {
  /** Publishes again every event recorded since then; consumers that have an event skip it. Returns how many. */
  abstract replaySince(since: Date): Promise<number>;

  /**
   * Publishes again what the stream no longer holds, so that a consumer that reads it from the start gets every event
   * of the log. Throws when the broker is away.
   */
  abstract completeStream(): Promise<{ logged: number; again: number }>;
}
