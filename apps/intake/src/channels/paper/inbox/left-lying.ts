import type { InboxFolder } from './inbox-folder.js';
import { refusalText } from './refusal-texts.js';

/**
 * Says once of everything in the watched folder that is never taken why it stays: people wait for a scan that they put there.
 * Not at once, for some programs finish what they write under such a name.
 */
export class LeftLying {
  private seen = new Map<string, { signature: string; since: number; told: boolean }>();

  constructor(
    private readonly folder: InboxFolder,
    private readonly patienceMs: number,
    private readonly keptDays: number,
  ) {}

  async tell(now: Date): Promise<void> {
    const before = this.seen;
    const entries = await this.folder.passedOver();
    this.seen = new Map(
      entries.map(({ name, signature }) => {
        const known = before.get(name);
        const same = known?.signature === signature;
        return [name, same ? known : { signature, since: now.getTime(), told: false }];
      }),
    );
    for (const { name, why } of entries) {
      const entry = this.seen.get(name)!;
      if (entry.told || now.getTime() - entry.since < this.patienceMs) continue;
      await this.folder.note(name, refusalText(why, this.keptDays));
      entry.told = true;
    }
  }
}
