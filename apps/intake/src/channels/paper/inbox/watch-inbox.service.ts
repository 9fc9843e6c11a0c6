import { Clock, LOGGER, officeTime } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ClearInbox } from './clear-inbox.service.js';
import { InboxFolder, type InboxItem, type StagedItem } from './inbox-folder.js';
import { InboxSettings } from './inbox-settings.js';
import { LeftLying } from './left-lying.js';
import { InboxLock } from './inbox-lock.store.js';
import { TakeInbox } from './take-inbox.service.js';

interface Log {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** An empty file may be one whose content is still under way; it is left alone for longer. */
const emptyFactor = 12;
const clearEveryMs = 10 * 60_000;

/**
 * Looks into the watched folder again and again; it asks instead of waiting to be told, because network shares tell nothing.
 * What was left alone long enough becomes a batch.
 */
@Injectable()
export class WatchInbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly folder: InboxFolder | undefined;
  private readonly leftLying: LeftLying | undefined;
  /** Since when an item has looked as it does now. */
  private unchanged = new Map<string, { signature: string; since: number }>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;
  private trouble = '';
  private clearAgainAt = 0;

  constructor(
    private readonly settings: InboxSettings,
    private readonly taking: TakeInbox,
    private readonly clearing: ClearInbox,
    private readonly lock: InboxLock,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Log,
  ) {
    const today = (): string => officeTime(clock.now()).day;
    this.folder = settings.folder ? new InboxFolder(settings.folder, today) : undefined;
    this.leftLying =
      this.folder && new LeftLying(this.folder, settings.quietMs * emptyFactor, settings.keptDays);
  }

  /** `off`: no folder is watched. `unhealthy`: it cannot be read, or things in it cannot be moved. */
  get health(): 'off' | 'ok' | 'unhealthy' {
    if (!this.folder) return 'off';
    return this.trouble === '' ? 'ok' : 'unhealthy';
  }

  onApplicationBootstrap(): void {
    if (this.folder) this.again();
  }

  /** Ends after the item under way. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private again(): void {
    this.looking = this.look().finally(() => {
      if (this.stopped) return;
      this.timer = setTimeout(() => this.again(), Math.min(1_000, this.settings.quietMs / 2));
      this.timer.unref();
    });
  }

  /** One look. Never throws: trouble is told once, and the next look may find it gone. */
  async look(): Promise<void> {
    const { folder } = this;
    if (!folder) return;
    try {
      const [waiting, staged] = [await folder.waiting(), await folder.staged()];
      const ready = this.leftAlone([...waiting, ...staged]);
      if (ready.size > 0) await this.lock.hold(() => this.takeAll(folder, ready));
      await this.leftLying?.tell(this.clock.now());
      this.tell('');
      await this.clear(folder, this.clock.now());
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error), error);
    }
  }

  /** Deletes what is to go, now and then. Taking goes on when that fails. */
  private async clear({ root }: InboxFolder, now: Date): Promise<void> {
    if (now.getTime() < this.clearAgainAt) return;
    this.clearAgainAt = now.getTime() + clearEveryMs;
    try {
      // Nobody takes meanwhile, so that nothing is half put away.
      await this.lock.hold(() => this.clearing.clear(root, () => !this.stopped));
    } catch (error) {
      this.logger.error({ err: error }, 'files in the watched folder for scans could not be deleted');
    }
  }

  /** Looks once more, now that nobody else is at it: another replica may have been faster. */
  private async takeAll(folder: InboxFolder, ready: ReadonlySet<string>): Promise<void> {
    const failed: unknown[] = [];
    // What cannot be taken stays, and keeps nothing else from being taken.
    const attempt = (item: StagedItem): Promise<void> =>
      this.take(folder, item).catch((error: unknown) => void failed.push(error));
    for (const item of await folder.staged()) if (ready.has(item.path)) await attempt(item);
    for (const item of await folder.waiting()) {
      if (this.stopped) return;
      if (!ready.has(item.path) || this.unchanged.get(item.path)?.signature !== item.signature) continue;
      const staged = await folder.stage(item);
      // Something was added at the last moment: the item waits where it is now until it is quiet again.
      if (staged?.signature === item.signature) await attempt(staged);
    }
    if (failed.length > 0) throw failed[0];
  }

  private async take(folder: InboxFolder, item: StagedItem): Promise<void> {
    const batch = await this.taking.take(folder, item);
    this.logger.info(
      { batch, files: item.files.length },
      batch ? 'a batch was taken from the watched folder' : 'nothing in the watched folder was a scan',
    );
  }

  private leftAlone(items: readonly InboxItem[]): Set<string> {
    const now = this.clock.now().getTime();
    const before = this.unchanged;
    this.unchanged = new Map(
      items.map(({ path, signature }) => {
        const seen = before.get(path);
        return [path, seen?.signature === signature ? seen : { signature, since: now }];
      }),
    );
    const quiet = items.filter(({ path, files }) => {
      const factor = files.some(({ size }) => size === 0) ? emptyFactor : 1;
      return now - this.unchanged.get(path)!.since >= this.settings.quietMs * factor;
    });
    return new Set(quiet.map(({ path }) => path));
  }

  private tell(trouble: string, error?: unknown): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    if (trouble === '') this.logger.warn({}, 'the watched folder for scans is in order again');
    else this.logger.error({ err: error }, 'the watched folder for scans cannot be used');
  }
}
