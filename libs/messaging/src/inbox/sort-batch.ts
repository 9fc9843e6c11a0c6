import type { Incoming } from './incoming.js';

/** What this service knows of an ordering key. */
export interface KeyState {
  /** The last sequence that was handled or lies among the dead letters; 0: none. */
  lastSequence: number;
  /** The lowest sequence among the key's open dead letters. */
  firstDeadLetter?: number;
}

export interface SortedBatch {
  /** To be handled now, in this order. */
  ready: Incoming[];
  /** In order, but an earlier event of the key is an open dead letter: they go behind it. */
  behind: Incoming[];
  /** An earlier event of the key has not come yet. */
  early: Incoming[];
  /** Handled already, or twice in the batch. */
  known: Incoming[];
}

/**
 * Decides for each event of a batch whether its turn has come. Disorder inside the batch is put right: an event
 * takes the place of an earlier one of its key. Events of different keys keep their order.
 */
export function sortBatch(batch: readonly Incoming[], states: ReadonlyMap<string, KeyState>): SortedBatch {
  const sorted: SortedBatch = { ready: [], behind: [], early: [], known: [] };
  const last = new Map<string, number>();
  for (const event of inSequence(batch)) {
    const { subject: key, sequence } = event.envelope;
    const state = states.get(key);
    const before = last.get(key) ?? state?.lastSequence ?? 0;
    if (sequence <= before) sorted.known.push(event);
    else if (sequence > before + 1) sorted.early.push(event);
    else {
      last.set(key, sequence);
      const waits = state?.firstDeadLetter !== undefined && state.firstDeadLetter < sequence;
      (waits ? sorted.behind : sorted.ready).push(event);
    }
  }
  return sorted;
}

/** The batch with the events of each key sorted by sequence into the places that key has. */
function inSequence(batch: readonly Incoming[]): Incoming[] {
  const byKey = new Map<string, Incoming[]>();
  for (const event of batch) {
    const list = byKey.get(event.envelope.subject);
    if (list) list.push(event);
    else byKey.set(event.envelope.subject, [event]);
  }
  for (const list of byKey.values()) list.sort((a, b) => b.envelope.sequence - a.envelope.sequence);
  return batch.map((event) => byKey.get(event.envelope.subject)!.pop()!);
}
