import { formLayout, getProcess, listProcesses, type Language, type ProcessView } from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { officeDay } from '../shell/dates.js';
import { isAway } from '../shell/service-away.js';
import type { Visit } from '../shell/visit.js';

/** How long a process may be shown without asking again. */
const freshFor = 10_000;

interface Kept {
  view: ProcessView;
  at: number;
}

/**
 * Processes as the public pages need them. What was read lately is kept, so that a form can still be shown, with everything
 * typed into it, while intake is away. It is a copy for showing only: intake checks every contribution itself.
 */
@Injectable()
export class OpenProcesses {
  private readonly kept = new Map<string, Kept>();
  private readonly cards = new Map<string, boolean>();
  private list: { slugs: string[]; at: number } | undefined;

  constructor(
    private readonly requests: RequestClient,
    private readonly clock: Clock,
  ) {}

  /** Those that take contributions now; the last known ones while intake is away. */
  async open(visit: Visit): Promise<ProcessView[]> {
    const now = this.clock.now().getTime();
    if (!this.list || now - this.list.at > freshFor) {
      try {
        const views = await this.requests.ask(listProcesses, {}, visit);
        for (const view of views) this.kept.set(view.slug, { view, at: now });
        this.list = { slugs: views.map((view) => view.slug), at: now };
      } catch (error) {
        if (!this.list || !isAway(error)) throw error;
      }
    }
    return this.list.slugs
      .flatMap((slug) => this.kept.get(slug)?.view ?? [])
      .filter((view) => this.isOpen(view))
      .sort((a, b) => a.closesAt.localeCompare(b.closesAt));
  }

  /** One process; refuses with `not-found` when there is none, with `unavailable` when nothing is known of it. */
  async get(slug: string, visit: Visit): Promise<ProcessView> {
    const kept = this.kept.get(slug);
    const now = this.clock.now().getTime();
    if (kept && now - kept.at <= freshFor) return kept.view;
    try {
      const view = await this.requests.ask(getProcess, { slug }, visit);
      this.kept.set(slug, { view, at: now });
      return view;
    } catch (error) {
      if (kept && isAway(error)) return kept.view;
      throw error;
    }
  }

  /** Whether its form exists as a postcard, too; not while nobody can say. */
  async hasCard(view: ProcessView, language: Language, visit: Visit): Promise<boolean> {
    const form = `${view.slug} ${view.form.version} ${language}`;
    const known = this.cards.get(form);
    if (known !== undefined) return known;
    try {
      const input = { slug: view.slug, language, size: 'a6' } as const;
      await this.requests.ask(formLayout, input, { ...visit, timeoutMs: 2_000 });
      this.cards.set(form, true);
    } catch (error) {
      // A form that is too long for a card stays so until its next version.
      if (error instanceof Refusal && error.kind === 'invalid') this.cards.set(form, false);
      return false;
    }
    return true;
  }

  /** Forgets what is kept, after intake said that it is outdated. */
  forget(slug: string): void {
    this.kept.delete(slug);
  }

  isOpen(view: ProcessView): boolean {
    const now = this.clock.now().getTime();
    return Date.parse(view.opensAt) <= now && now < Date.parse(view.closesAt);
  }

  /** Whole days left in the office's calendar; 0 on the last day. */
  daysLeft(view: ProcessView): number {
    const day = (at: string | Date) => Date.parse(officeDay(at));
    return Math.round((day(view.closesAt) - day(this.clock.now())) / 86_400_000);
  }

  /** By when a contribution sent now will have been decided. */
  promisedDay(view: ProcessView): Date {
    return new Date(this.clock.now().getTime() + view.decisionDays * 86_400_000);
  }
}
