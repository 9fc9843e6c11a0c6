import { operations, type OperatedService, serviceActor, subscriptions } from '@gemeinsam/contracts';
import { DeadLetters, Inbox } from '@gemeinsam/messaging';
import { UnitOfWork } from '@gemeinsam/persistence';
import { LOGGER, RequestClient, Sweep, type SweepOptions } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ProjectionLock } from '../projections/projection-lock.provider.js';
import { RebuildStore } from './rebuild.store.js';

const owners = subscriptions.reporting as readonly OperatedService[];
const everyMs = 1_000;
/** After this long without anything pending, events that never came are not waited for any longer. */
const patienceSeconds = 30;

/**
 * Throws the projections away and computes them again: the streams are read from their start, and the owners publish
 * again from their event logs what the streams no longer hold.
 */
@Injectable()
export class Rebuild implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;
  private asking = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: Inbox,
    private readonly deadLetters: DeadLetters,
    private readonly lock: ProjectionLock,
    private readonly store: RebuildStore,
    private readonly client: RequestClient,
    @Inject(LOGGER) private readonly logger: SweepOptions['logger'],
  ) {
    this.sweep = new Sweep({
      name: 'reporting.rebuild',
      everyMs,
      unitOfWork,
      logger,
      work: () => this.round(),
    });
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sweep.stop();
  }

  /** Empties everything at once; figures say that they are being rebuilt until all events are counted again. */
  async start(): Promise<{ started: boolean }> {
    await this.unitOfWork.run(async (tx) => {
      // What was handled first, as the consumers do: they hold it while they wait for the lock.
      await this.inbox.forgetHandled(tx);
      await this.lock.take(tx);
      await this.store.clear(tx, owners);
    });
    void this.round().catch((error: unknown) =>
      this.logger.error({ err: error }, 'a rebuild waits for its next round'),
    );
    return { started: true };
  }

  /** Asks owners that were away before, and sees whether everything is back. */
  private async round(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      for (const owner of await this.unitOfWork.run((tx) => this.store.toAsk(tx))) await this.ask(owner);
      await this.finish();
    } finally {
      this.asking = false;
    }
  }

  private async ask(owner: OperatedService): Promise<void> {
    try {
      const { logged } = await this.client.ask(
        operations[owner].completeStream,
        {},
        { actor: serviceActor('reporting'), timeoutMs: 60_000 },
      );
      await this.unitOfWork.run((tx) => this.store.asked(tx, owner, logged));
    } catch (error) {
      this.logger.error(
        { err: error, owner },
        'an owner could not be asked for its events; it will be asked again',
      );
    }
  }

  private async finish(): Promise<void> {
    const missing = await this.unitOfWork.run((tx) => this.store.missing(tx));
    if (!missing) return;
    const dead = missing.events > 0 ? (await this.deadLetters.list()).length : 0;
    const waitedEnough = missing.askedSecondsAgo > patienceSeconds && (await this.nothingPending());
    if (missing.events <= dead || waitedEnough) await this.unitOfWork.run((tx) => this.store.done(tx));
  }

  private async nothingPending(): Promise<boolean> {
    return (await this.inbox.pendingEvents()).every((owner) => owner.pending === 0);
  }
}
