import { statSync } from 'node:fs';
import { diskRoom, roomInWords, type DiskRoom } from '@gemeinsam/service-kit/disk/disk-room';

const everyMs = 5_000;

/** Looks at the disks that the product writes to, and says when one fills up, is full, and has room again. */
export class DiskWatch {
  private known: readonly DiskRoom[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** `changed` is told in words what there is to say now. */
  constructor(
    private readonly folders: readonly string[],
    private readonly changed: (words: readonly string[]) => void,
  ) {}

  /** Looks at once and then again and again, until `stop`. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), everyMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** What an administrator must know of the disks. */
  get problems(): readonly string[] {
    return this.known.flatMap((disk) => problemOf(disk) ?? []);
  }

  private async look(): Promise<void> {
    const before = this.known;
    try {
      this.known = await Promise.all(onePerDisk(this.folders).map(diskRoom));
    } catch {
      // A disk that was taken away: the servers on it say so themselves.
      return;
    }
    if (statesOf(this.known) === statesOf(before)) return;
    const { problems } = this;
    if (problems.length > 0) this.changed(problems);
    else if (before.length > 0) this.changed(['There is room on the disk again.']);
  }
}

const statesOf = (disks: readonly DiskRoom[]): string => disks.map(({ state }) => state).join();

function problemOf(disk: DiskRoom): string | undefined {
  if (disk.state === 'enough') return undefined;
  return disk.state === 'low'
    ? `The disk fills up: ${roomInWords(disk)}. Make room before nothing more can be accepted.`
    : `The disk is full: ${roomInWords(disk)}. Nothing more is accepted until there is room; what was accepted is kept.`;
}

const onePerDisk = (folders: readonly string[]): readonly string[] => [
  ...new Map(folders.map((folder) => [statSync(folder).dev, folder] as const).reverse()).values(),
];
