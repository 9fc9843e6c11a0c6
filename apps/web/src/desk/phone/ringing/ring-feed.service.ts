import { currentCalls, getCall, serviceActor } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CallNews, type CallNewsItem } from '../../../telephony/call-news.service.js';
import { SeatStore } from '../../../telephony/seat.store.js';
import { type PersonalCall, type Rings, ringsOf } from './rings.js';

/** While news come by themselves, asking is only for what got lost. */
const askSeldomMs = 15_000;
const askOftenMs = 2_000;
const by = { actor: serviceActor('web'), timeoutMs: 2_000 };

interface Watcher {
  staffId: string;
  ready: boolean;
  changed: (rings: Rings) => void;
}

/**
 * What rings now, for every open desk page of this replica. News say which call is different and intake says how it is; when
 * news cannot come (Redis is away) or intake did not answer, it is asked every two seconds. Nothing here is the truth.
 */
@Injectable()
export class RingFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('RingFeed');
  private readonly watchers = new Set<Watcher>();
  private readonly calls = new Map<string, PersonalCall>();
  /** By call the latest question, so that an answer that was overtaken changes nothing. */
  private readonly latest = new Map<string, number>();
  private question = 0;
  private complete = false;
  /** How often in a row intake did not say what rings. */
  private failures = 0;
  private refreshing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private unlisten: (() => void)[] = [];

  constructor(
    private readonly client: RequestClient,
    private readonly news: CallNews,
    private readonly seats: SeatStore,
  ) {}

  onModuleInit(): void {
    this.unlisten = [
      this.news.listen((item) => void this.heard(item)),
      // What was not heard in between must be asked for, and from now on in another rhythm.
      this.news.onGap(() => this.askIn(0)),
    ];
  }

  onApplicationShutdown(): void {
    for (const end of this.unlisten) end();
    this.watchers.clear();
    clearTimeout(this.timer);
  }

  /** What rings at this person now, as far as it is known. */
  async of(staffId: string): Promise<Rings> {
    const [seat] = await Promise.all([
      this.seats.of(staffId).catch(() => null),
      // Somebody's open page keeps it fresh.
      this.complete && this.watchers.size > 0 ? undefined : this.refresh(),
    ]);
    return this.ringsOf(staffId, seat?.ready ?? false);
  }

  /** Calls `changed` whenever something is different for this person. Returns what ends it. */
  watch(staffId: string, ready: boolean, changed: (rings: Rings) => void): () => void {
    const watcher = { staffId, ready, changed };
    // Nobody has followed the news until now.
    if (this.watchers.size === 0) this.complete = false;
    this.watchers.add(watcher);
    if (this.watchers.size === 1) this.askIn(askOftenMs);
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size === 0) clearTimeout(this.timer);
    };
  }

  private async heard(item: CallNewsItem): Promise<void> {
    if (this.watchers.size === 0) return;
    if ('seat' in item) return this.readSeats(item.seat);
    const question = ++this.question;
    this.latest.set(item.call, question);
    try {
      const call = await this.client.ask(getCall, { id: item.call }, by);
      if (this.latest.get(item.call) === question) this.put(call);
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'not-found') this.calls.delete(item.call);
      else this.lost(error);
    }
    this.tellAll();
  }

  private put(call: PersonalCall): void {
    if (call.state === 'ended') this.calls.delete(call.id);
    else this.calls.set(call.id, call);
  }

  private async tick(): Promise<void> {
    await this.refresh();
    if (this.watchers.size === 0) return;
    await this.readSeats();
    this.tellAll();
    this.askIn(this.complete && this.news.hears ? askSeldomMs : askOftenMs);
  }

  /** The next question, in place of the one that was planned: there is never more than one to come. */
  private askIn(ms: number): void {
    clearTimeout(this.timer);
    if (this.watchers.size === 0) return;
    this.timer = setTimeout(() => void this.tick(), ms);
    this.timer.unref();
  }

  private refresh(): Promise<void> {
    this.refreshing ??= this.askAll().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  private async askAll(): Promise<void> {
    const question = ++this.question;
    try {
      const found = await this.client.ask(currentCalls, { everybody: true }, by);
      const overtaken = (id: string): boolean => (this.latest.get(id) ?? 0) > question;
      const now = new Map(found.map((call) => [call.id, call]));
      for (const id of new Set([...this.calls.keys(), ...now.keys()])) {
        if (overtaken(id)) continue;
        this.latest.set(id, question);
        const call = now.get(id);
        if (call) this.calls.set(id, call);
        else this.calls.delete(id);
      }
      this.forgetOldQuestions();
      this.complete = true;
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.lost(error);
    }
  }

  private forgetOldQuestions(): void {
    for (const [id, question] of this.latest)
      if (!this.calls.has(id) && question < this.question - 1_000) this.latest.delete(id);
  }

  private lost(error: unknown): void {
    this.complete = false;
    this.logger.debug({ err: error }, 'intake did not say what rings');
    // Soon, even if the next question was to be asked seldom.
    this.askIn(askOftenMs);
  }

  /** Who is ready may have been changed at another replica. */
  private async readSeats(staffId?: string): Promise<void> {
    const seats = await this.seats.list().catch(() => undefined);
    for (const watcher of this.watchers) {
      if (staffId !== undefined && watcher.staffId !== staffId) continue;
      watcher.ready = seats?.find((seat) => seat.staffId === watcher.staffId)?.ready ?? watcher.ready;
    }
    if (staffId !== undefined) this.tellAll();
  }

  private tellAll(): void {
    for (const { staffId, ready, changed } of this.watchers) changed(this.ringsOf(staffId, ready));
  }

  /** Once is nothing: the next question comes in two seconds. */
  private ringsOf(staffId: string, ready: boolean): Rings {
    return { ...ringsOf(this.calls.values(), staffId, ready), away: this.failures > 1 };
  }
}
