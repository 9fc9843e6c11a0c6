import { Counter, Gauge, register, type Registry } from 'prom-client';

/** Figures about events, labelled by service, in the Prometheus registry of the process. */
export class MessagingMetrics {
  private readonly publishedTotal: Counter<'service'>;
  private readonly handledTotal: Counter<'service' | 'owner' | 'result'>;

  constructor(
    private readonly service: string,
    private readonly registry: Registry = register,
  ) {
    this.publishedTotal = this.once(
      'gemeinsam_events_published_total',
      (name) =>
        new Counter({
          name,
          help: 'Events acknowledged by the broker',
          labelNames: ['service'],
          registers: [registry],
        }),
    );
    this.handledTotal = this.once(
      'gemeinsam_events_handled_total',
      (name) =>
        new Counter({
          name,
          help: 'Events taken from a stream, by what became of them',
          labelNames: ['service', 'owner', 'result'],
          registers: [registry],
        }),
    );
  }

  published(count: number): void {
    this.publishedTotal.inc({ service: this.service }, count);
  }

  handled(owner: string, result: 'handled' | 'known' | 'early' | 'failed' | 'dead', count: number): void {
    if (count > 0) this.handledTotal.inc({ service: this.service, owner, result }, count);
  }

  /** Figures that are read when somebody asks for them. An unreachable source leaves the last value. */
  watch(sources: {
    backlog: () => Promise<{ count: number; oldestAgeSeconds: number }>;
    openDeadLetters: () => Promise<number>;
    pending: () => Promise<{ owner: string; pending: number }[]>;
  }): void {
    const { service } = this;
    this.gauge('gemeinsam_outbox_unpublished', 'Events waiting in the outbox', async (gauge) =>
      gauge.set({ service }, (await sources.backlog()).count),
    );
    this.gauge(
      'gemeinsam_outbox_oldest_age_seconds',
      'Age of the oldest event waiting in the outbox',
      async (gauge) => gauge.set({ service }, (await sources.backlog()).oldestAgeSeconds),
    );
    this.gauge('gemeinsam_dead_letters_open', 'Events that could not be handled', async (gauge) =>
      gauge.set({ service }, await sources.openDeadLetters()),
    );
    this.gauge('gemeinsam_events_pending', 'Events published and not yet handled here', async (gauge) => {
      for (const { owner, pending } of await sources.pending()) gauge.set({ service, owner }, pending);
    });
  }

  private gauge(
    name: string,
    help: string,
    read: (gauge: Gauge<'service' | 'owner'>) => Promise<void>,
  ): void {
    this.registry.removeSingleMetric(name);
    new Gauge<'service' | 'owner'>({
      name,
      help,
      labelNames: ['service', 'owner'],
      registers: [this.registry],
      async collect() {
        await read(this).catch(() => undefined);
      },
    });
  }

  private once<M extends object>(name: string, make: (name: string) => M): M {
    return (this.registry.getSingleMetric(name) as unknown as M | undefined) ?? make(name);
  }
}
