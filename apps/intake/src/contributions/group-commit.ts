export interface GroupCommitOptions<Item, Outcome> {
  /** Writes all items in one transaction and returns their outcomes in the same order. */
  commit: (items: Item[]) => Promise<Outcome[]>;
  /** True when the error came from one of the items, so that the others may succeed without it. */
  isItemsFault: (error: unknown) => boolean;
  /** Most items in one transaction. */
  maxSize: number;
  /** Transactions under way at once. */
  parallel: number;
}
interface Waiting<Item, Outcome> {
  item: Item;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes what arrives at the same time in one transaction: while one commit waits for the disk, the next group
 * gathers. Each caller is answered after the commit of its own item. An item that cannot be written does not
 * hurt its neighbours: the group is rolled back and each of it is written alone.
 */
export class GroupCommit<Item, Outcome> {
  private waiting: Waiting<Item, Outcome>[] = [];
  private running = 0;
  private scheduled = false;
  private idle: (() => void)[] = [];

  constructor(private readonly options: GroupCommitOptions<Item, Outcome>) {}

  add(item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when everything that was added is answered. */
  async drain(): Promise<void> {
    if (this.running === 0 && this.waiting.length === 0) return;
    await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private schedule(): void {
    if (this.scheduled || this.running >= this.options.parallel || this.waiting.length === 0) return;
    this.scheduled = true;
    // After the messages that lie in the socket already, so that they share the transaction.
    setImmediate(() => {
      this.scheduled = false;
      if (this.running >= this.options.parallel || this.waiting.length === 0) return;
      const group = this.waiting.splice(0, this.options.maxSize);
      this.running += 1;
      void this.write(group).finally(() => {
        this.running -= 1;
        this.schedule();
        if (this.running === 0 && this.waiting.length === 0) this.idle.splice(0).forEach((tell) => tell());
      });
      this.schedule();
    });
  }

  private async write(group: Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.options.commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(outcomes[index]!));
    } catch (error) {
      if (group.length === 1 || !this.options.isItemsFault(error)) {
        group.forEach(({ reject }) => reject(error));
        return;
      }
      for (const alone of group) await this.write([alone]);
    }
  }
}
