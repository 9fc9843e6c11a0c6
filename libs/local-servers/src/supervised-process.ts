import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { dieWithParent } from './die-with-parent.js';
import { lastLines, lastWordSince, openLog, sizeOf } from './log-file.js';
import { keepToOwner } from './keep-to-owner.js';
import { endLeftover, forgetProcess, rememberProcess } from './process-file.js';
import { signalProcess } from './process-identity.js';

export interface Command {
  file: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
}

export interface ProcessPlan {
  name: string;
  /** Asked before every start, so that a port or a file can change in between. */
  command: () => Command | Promise<Command>;
  /** True once the process does its work. Called every 100 ms or so while it starts. */
  isReady: () => Promise<boolean>;
  readyWithinMs: number;
  /**
   * What keeps a process that runs from its work, so that it must be started again; `undefined`: nothing. Asked every few
   * seconds while it is ready.
   */
  trouble?: () => Promise<string | undefined>;
  stopSignal: NodeJS.Signals;
  stopWithinMs: number;
  logFile: string;
  pidFile: string;
  /** Between two launches, doubled up to the longest; default 250 ms to 10 s. */
  pauseMs?: { first: number; longest: number };
}

export type ProcessState = 'stopped' | 'starting' | 'ready' | 'crashed';
/** Every process that was started and not ended, of any kind. */
const alive = new Set<SupervisedProcess>();

/** Ends every child process at once, also those still starting: for the end of the whole program. */
export async function stopAllChildren(): Promise<void> {
  await Promise.allSettled([...alive].map((child) => child.stop()));
}

const usualPauseMs = { first: 250, longest: 10_000 };
const calmAfterMs = 30_000;
const askEveryMs = 80;
const lookEveryMs = 2_000;

/** How long a start is tried before it has failed. */
interface Patience {
  launches: number;
  until: number;
}
const firstStart = (withinMs: number): Patience => ({ launches: 6, until: Date.now() + withinMs });
/** What was wanted once is wanted until somebody stops it: a disk that is full today has room tomorrow. */
const endless: Patience = { launches: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/**
 * One child process that is kept running: started and waited for; when it ends by itself, started again with growing
 * pauses for as long as it is wanted; ended in order. It dies with this process. Emits `state` (ProcessState) on every
 * change, and when the reason changes.
 */
export class SupervisedProcess extends EventEmitter<{ state: [ProcessState] }> {
  private child: ChildProcess | undefined;
  /** Ends with the wish that the process runs. */
  private wish: AbortController | undefined;
  private pauseMs: number;
  private calm: NodeJS.Timeout | undefined;
  private current: ProcessState = 'stopped';
  private why: string | undefined;
  private logBefore = 0;
  /** Why it was ended here, though it ran. */
  private blame: string | undefined;
  restarts = 0;

  constructor(readonly plan: ProcessPlan) {
    super();
    this.pauseMs = this.pauses.first;
  }

  get name(): string {
    return this.plan.name;
  }
  get pid(): number | undefined {
    return this.child?.pid;
  }
  get state(): ProcessState {
    return this.current;
  }
  /** Why it does not run though it is wanted: how it ended last, and what it said last. */
  get reason(): string | undefined {
    return this.current === 'ready' || this.current === 'stopped' ? undefined : this.why;
  }

  /**
   * Starts the process and returns when it is ready. Fails with the end of its log when it does not become so, and
   * leaves it down; from its first readiness on it is brought back for as long as it is wanted.
   */
  async start(): Promise<void> {
    if (this.child) return;
    this.wish?.abort();
    const wish = (this.wish = new AbortController());
    alive.add(this);
    try {
      await endLeftover(this.plan.pidFile, this.plan.stopSignal);
      await this.bringUp(wish.signal, firstStart(this.plan.readyWithinMs));
    } catch (error) {
      if (!wish.signal.aborted) await this.stop();
      throw error;
    }
  }

  /** Ends the process and keeps it down. */
  async stop(): Promise<void> {
    await this.end(this.plan.stopSignal, this.plan.stopWithinMs);
  }

  /** Ends the process at once by SIGKILL and keeps it down until `start`. */
  async kill(): Promise<void> {
    await this.end('SIGKILL', 1_000);
  }

  /** Kills the process as a crash would: supervision starts it again. Returns when it is dead. */
  async crash(): Promise<void> {
    const child = this.child;
    if (!child?.pid) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalProcess(child.pid, 'SIGKILL');
    await gone;
  }

  /** Waits until the process is ready, e.g. after a crash. */
  async untilReady(withinMs = this.plan.readyWithinMs): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (this.current !== 'ready') {
      if (Date.now() > deadline)
        throw new Error(`${this.name} was not ready again within ${withinMs} ms: ${this.why}`);
      await pause(50);
    }
  }

  /** Launches it until one launch becomes ready. Fails when nobody wants it any more, or patience ends. */
  private async bringUp(wanted: AbortSignal, patience: Patience): Promise<void> {
    for (let launches = 0; ; launches += 1) {
      if (launches === patience.launches) throw this.failure(`ended ${launches} times while it started`);
      if (!this.child) await this.launch(wanted, patience);
      if (await this.becomesReady(wanted, patience)) {
        this.enter('ready');
        void this.watch(wanted);
        return;
      }
      if (wanted.aborted) throw new Error(`${this.name} was stopped while it started.`);
      if (Date.now() >= patience.until)
        throw this.failure(`was not ready within ${Math.round(this.plan.readyWithinMs / 1000)} s`);
      // Stopped in between: the next round says so.
      await pause(this.nextPause(), undefined, { signal: wanted }).catch(() => undefined);
    }
  }

  private async becomesReady(wanted: AbortSignal, patience: Patience): Promise<boolean> {
    const child = this.child;
    while (child && child === this.child && !wanted.aborted && Date.now() < patience.until) {
      if ((await this.plan.isReady().catch(() => false)) && child === this.child) return true;
      await pause(askEveryMs);
    }
    return false;
  }

  /** Ends a process that runs and does not do its work; then it is brought back as after a crash. */
  private async watch(wanted: AbortSignal): Promise<void> {
    const { child } = this;
    const { trouble, stopSignal, stopWithinMs } = this.plan;
    while (trouble && child?.pid && child === this.child && !wanted.aborted) {
      const found = await trouble().catch(() => undefined);
      if (found === undefined) {
        await pause(lookEveryMs, undefined, { signal: wanted, ref: false }).catch(() => undefined);
        continue;
      }
      if (child !== this.child || wanted.aborted) return;
      this.blame = found;
      signalProcess(child.pid, stopSignal);
      const force = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
      child.once('exit', () => clearTimeout(force));
      return;
    }
  }

  private failure(what: string): Error {
    const log = lastLines(this.plan.logFile, 15);
    return new Error(`${this.name} ${what}. End of ${this.plan.logFile}:\n${log}`);
  }

  private async end(signal: NodeJS.Signals, withinMs: number): Promise<void> {
    this.wish?.abort();
    this.wish = undefined;
    alive.delete(this);
    clearTimeout(this.calm);
    const child = this.child;
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      const pid = child.pid;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      signalProcess(pid, signal);
      const force = setTimeout(() => signalProcess(pid, 'SIGKILL'), withinMs);
      await gone;
      clearTimeout(force);
    }
    forgetProcess(this.plan.pidFile);
    this.enter('stopped');
  }

  /** What stands in the way of a launch fails the first start; later it is the reason, and is tried again. */
  private async launch(wanted: AbortSignal, patience: Patience): Promise<void> {
    this.enter('starting');
    try {
      const command = await this.plan.command();
      if (!wanted.aborted) this.spawn(command);
    } catch (error) {
      if (patience !== endless) throw error;
      this.enter('crashed', (error as Error).message);
    }
  }

  private spawn(command: Command): void {
    const wrapped = dieWithParent(keepToOwner(command), this.plan.stopSignal);
    const log = openLog(this.plan.logFile);
    this.logBefore = sizeOf(this.plan.logFile);
    // Detached: Ctrl-C in the terminal reaches this process alone, which then ends its children in order.
    const child = spawn(wrapped.file, wrapped.args, {
      cwd: command.cwd,
      env: command.env ?? process.env,
      uid: command.uid,
      gid: command.gid,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.child = child;
    child.once('error', (error) => this.ended(child, error.message));
    child.once('exit', (code, signal) => this.ended(child, signal ? `by ${signal}` : `with code ${code}`));
    if (child.pid) this.remember(child.pid);
  }

  /** On a full disk nothing can be written down, and that must not keep the process from running. */
  private remember(pid: number): void {
    try {
      rememberProcess(this.plan.pidFile, pid);
    } catch {
      // Then only the next start on a system that does not end children with their parent would miss it.
    }
  }

  private ended(child: ChildProcess, how: string): void {
    if (this.child !== child) return;
    const wasReady = this.current === 'ready';
    this.child = undefined;
    clearTimeout(this.calm);
    const wish = this.wish;
    if (!wish) return;
    const said = this.blame ?? lastWordSince(this.plan.logFile, this.logBefore);
    this.blame = undefined;
    this.enter('crashed', said === undefined ? `ended ${how}` : `ended ${how}: ${said}`);
    // Who is bringing it up launches it again; only a process that had been ready is brought back here.
    if (wasReady) void this.bringBack(wish.signal);
  }

  private async bringBack(wanted: AbortSignal): Promise<void> {
    try {
      await pause(this.nextPause(), undefined, { signal: wanted });
      this.restarts += 1;
      await this.bringUp(wanted, endless);
      this.calm = setTimeout(() => (this.pauseMs = this.pauses.first), calmAfterMs);
      this.calm.unref();
    } catch {
      // Nobody wants it any more: nothing else ends an endless patience.
    }
  }

  private get pauses(): { first: number; longest: number } {
    return this.plan.pauseMs ?? usualPauseMs;
  }

  private nextPause(): number {
    const now = this.pauseMs;
    this.pauseMs = Math.min(this.pauseMs * 2, this.pauses.longest);
    return now;
  }

  private enter(state: ProcessState, why?: string): void {
    const same = state === this.current && (why === undefined || why === this.why);
    if (why !== undefined) this.why = why;
    if (state === 'ready') this.why = undefined;
    if (same) return;
    this.current = state;
    this.emit('state', state);
  }
}
