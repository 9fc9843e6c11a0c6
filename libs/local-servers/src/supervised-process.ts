import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { closeSync } from 'node:fs';
import { dieWithParent } from './die-with-parent.js';
import { lastLines, openLog } from './log-file.js';
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
  stopSignal: NodeJS.Signals;
  stopWithinMs: number;
  logFile: string;
  pidFile: string;
}

export type ProcessState = 'stopped' | 'starting' | 'ready' | 'crashed';
/** Every process that was started and not ended, of any kind. */
const alive = new Set<SupervisedProcess>();

/** Ends every child process at once, also those still starting: for the end of the whole program. */
export async function stopAllChildren(): Promise<void> {
  await Promise.allSettled([...alive].map((child) => child.stop()));
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;
const mostLaunches = 6;
const calmAfterMs = 30_000;

/**
 * One child process that is kept running: started and waited for, restarted with growing pauses when it ends
 * by itself, ended in order. It dies with this process. Emits `state` (ProcessState) on every change.
 */
export class SupervisedProcess extends EventEmitter<{ state: [ProcessState] }> {
  private child: ChildProcess | undefined;
  private wanted = false;
  private pauseMs = firstPauseMs;
  private timer: NodeJS.Timeout | undefined;
  private current: ProcessState = 'stopped';
  restarts = 0;

  constructor(readonly plan: ProcessPlan) {
    super();
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

  /** Starts the process and returns when it is ready. Fails with the end of its log when it does not become so. */
  async start(): Promise<void> {
    if (this.child) return;
    this.wanted = true;
    alive.add(this);
    await endLeftover(this.plan.pidFile, this.plan.stopSignal);
    const deadline = Date.now() + this.plan.readyWithinMs;
    for (let launches = 0; ; launches += 1) {
      if (launches === mostLaunches) await this.giveUp(`ended ${mostLaunches} times while it started`);
      if (!this.child) await this.launch();
      const child: ChildProcess | undefined = this.child;
      while (child && child === this.child && Date.now() < deadline && this.wanted) {
        if (await this.plan.isReady().catch(() => false)) {
          if (child === this.child) return this.enter('ready');
        }
        await pause(80);
      }
      if (!this.wanted) throw new Error(`${this.name} was stopped while it started.`);
      if (Date.now() >= deadline)
        await this.giveUp(`was not ready within ${Math.round(this.plan.readyWithinMs / 1000)} s`);
      await pause(this.nextPause());
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
      if (Date.now() > deadline) throw new Error(`${this.name} was not ready again within ${withinMs} ms.`);
      await pause(50);
    }
  }

  private async giveUp(what: string): Promise<never> {
    const log = lastLines(this.plan.logFile, 15);
    await this.stop();
    throw new Error(`${this.name} ${what}. End of ${this.plan.logFile}:\n${log}`);
  }

  private async end(signal: NodeJS.Signals, withinMs: number): Promise<void> {
    this.wanted = false;
    alive.delete(this);
    clearTimeout(this.timer);
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

  private async launch(): Promise<void> {
    this.enter('starting');
    const command = await this.plan.command();
    const wrapped = dieWithParent(command.file, command.args, this.plan.stopSignal);
    const log = openLog(this.plan.logFile);
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
    child.once('error', () => this.ended(child));
    child.once('exit', () => this.ended(child));
    if (child.pid) rememberProcess(this.plan.pidFile, child.pid);
  }

  private ended(child: ChildProcess): void {
    if (this.child !== child) return;
    const wasReady = this.current === 'ready';
    this.child = undefined;
    if (!this.wanted) return;
    this.enter('crashed');
    // While `start` waits it launches again itself; only a process that had been ready is brought back here.
    if (wasReady) this.bringBack();
  }

  private bringBack(): void {
    this.timer = setTimeout(() => {
      if (!this.wanted) return;
      this.restarts += 1;
      const began = Date.now();
      this.start().then(
        () => {
          this.timer = setTimeout(() => (this.pauseMs = firstPauseMs), calmAfterMs);
          this.timer.unref();
        },
        () => {
          if (Date.now() - began < this.plan.readyWithinMs && !this.wanted) return;
          this.wanted = true;
          this.enter('crashed');
          this.bringBack();
        },
      );
    }, this.nextPause());
  }

  private nextPause(): number {
    const now = this.pauseMs;
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
    return now;
  }

  private enter(state: ProcessState): void {
    if (state === this.current) return;
    this.current = state;
    this.emit('state', state);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
