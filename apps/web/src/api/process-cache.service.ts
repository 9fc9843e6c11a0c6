import { getProcess, type ProcessView, publicActor } from '@gemeinsam/contracts';
import { RequestClient, Refusal } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';

const freshForMs = 10_000;
const staleForMs = 600_000;
const keptAtMost = 200;

interface Kept {
  process: ProcessView;
  at: number;
}

/**
 * The current version of each process, read again after ten seconds. While intake is away the last known one is
 * given for ten minutes more, so that pages and checks go on. Intake itself checks again when it accepts.
 */
@Injectable()
export class ProcessCache {
  private readonly kept = new Map<string, Kept>();
  private readonly asking = new Map<string, Promise<ProcessView>>();

  constructor(private readonly requests: RequestClient) {}

  /** Throws the Refusal of intake, `not-found` for an unknown slug. */
  async get(slug: string): Promise<ProcessView> {
    const known = this.kept.get(slug);
    const age = known ? Date.now() - known.at : Infinity;
    if (known && age < freshForMs) return known.process;
    try {
      return await this.ask(slug);
    } catch (error) {
      if (known && age < staleForMs && error instanceof Refusal && error.kind === 'unavailable')
        return known.process;
      throw error;
    }
  }

  /** Next time it is read again. */
  forget(slug: string): void {
    this.kept.delete(slug);
  }

  private ask(slug: string): Promise<ProcessView> {
    const running = this.asking.get(slug);
    if (running) return running;
    const asked = this.requests
      .ask(getProcess, { slug }, { actor: publicActor })
      .then((process) => {
        if (this.kept.size >= keptAtMost) this.kept.clear();
        this.kept.set(slug, { process, at: Date.now() });
        return process;
      })
      .finally(() => this.asking.delete(slug));
    this.asking.set(slug, asked);
    return asked;
  }
}
