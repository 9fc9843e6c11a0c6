import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { processNotFound } from './process.errors.js';
import type { PublishedProcess } from './process.js';
import { ProcessStore } from './process.store.js';

const freshForMs = 2_000;

/**
 * The published processes, kept in memory for two seconds at most. Who writes something that depends on a
 * process compares its `revision` in the transaction and asks again with `fresh` when another replica was quicker.
 */
@Injectable()
export class ProcessCatalogue {
  private bySlug: ReadonlyMap<string, PublishedProcess> = new Map();
  private loadedAt = -Infinity;
  private loading?: Promise<void>;

  constructor(
    private readonly store: ProcessStore,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<PublishedProcess[]> {
    await this.refresh(freshForMs);
    return [...this.bySlug.values()];
  }

  /** The process with this slug, or a refusal `intake.process-not-found`. */
  async get(slug: string, { fresh = false } = {}): Promise<PublishedProcess> {
    await this.refresh(fresh ? 0 : freshForMs);
    // Not there is no answer for two seconds: it may have been published just now.
    if (!this.bySlug.has(slug) && !fresh) await this.refresh(0);
    return this.bySlug.get(slug) ?? processNotFound(slug);
  }

  private async refresh(maxAgeMs: number): Promise<void> {
    if (maxAgeMs > 0 && this.clock.now().getTime() - this.loadedAt < maxAgeMs) return;
    // A load that began before this call may miss what the caller has just learned of.
    if (maxAgeMs === 0) await this.loading?.catch(() => undefined);
    this.loading ??= this.load().finally(() => (this.loading = undefined));
    await this.loading;
  }

  private async load(): Promise<void> {
    const startedAt = this.clock.now().getTime();
    const all = await this.store.all();
    this.bySlug = new Map(all.map((published) => [published.process.slug, published]));
    this.loadedAt = startedAt;
  }
}
