const forMs = 15 * 60_000;
const atMost = 5000;

/**
 * Remembers for a while who has seen what, so that a list that is asked for with every few letters is one line in the access
 * log and not fifty. Forgetting early (a restart, another replica) only writes a line twice.
 */
export class SeenLately {
  private readonly until = new Map<string, number>();

  /** Those that this person has not seen lately; `remember` them once they are recorded. */
  newTo(person: string, ids: readonly string[], now: number): string[] {
    return ids.filter((id) => (this.until.get(`${person} ${id}`) ?? 0) <= now);
  }

  remember(person: string, ids: readonly string[], now: number): void {
    for (const id of ids) {
      this.until.delete(`${person} ${id}`);
      this.until.set(`${person} ${id}`, now + forMs);
    }
    for (const key of this.until.keys()) {
      if (this.until.size <= atMost) break;
      this.until.delete(key);
    }
  }
}
