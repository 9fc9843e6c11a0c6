import { asTransaction, type Tx } from '@gemeinsam/persistence/tx';
import { UnitOfWork } from '@gemeinsam/persistence/unit-of-work';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import { type JobHandler, Jobs } from './jobs.js';
import { type WaitingJob, WokenQueue } from './woken-queue.service.js';

class NoDatabase extends UnitOfWork {
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return (await asTransaction({}, work)).result;
  }
}
class ListedJobs extends Jobs {
  readonly added: string[] = [];
  /** Redis goes away after so many. */
  room = Infinity;
  async add(_queue: string, _name: string, _data: object, { jobId }: { jobId: string }): Promise<boolean> {
    if (this.added.length >= this.room) return false;
    this.added.push(jobId);
    return true;
  }
  process(_queue: string, _handler: JobHandler): void {
    throw new Error('nothing is handled here');
  }
}

interface Letter {
  to: string;
}
let jobs: ListedJobs;
let waiting: WaitingJob<Letter>[];
let rounds: number;
let leftOver: readonly WaitingJob<Letter>[];
class LetterQueue extends WokenQueue<Letter> {
  constructor() {
    super({
      queue: 'letters',
      sweep: 'letters',
      everyMs: 1_000,
      unitOfWork: new NoDatabase(),
      jobs,
      logger: pino({ level: 'silent' }),
      data: z.object({ to: z.string() }),
      handle: async () => undefined,
      waiting: async () => {
        rounds += 1;
        return { jobs: waiting.splice(0, 2), more: waiting.length > 0 };
      },
      notQueued: async (_tx, left) => void (leftOver = left),
    });
  }
}
let queue: LetterQueue;
beforeEach(() => {
  jobs = new ListedJobs();
  waiting = ['a', 'b', 'c'].map((id) => ({ id, data: { to: id } }));
  rounds = 0;
  leftOver = [];
  queue = new LetterQueue();
});

describe('a woken queue', () => {
  it('hears many rings as one, and goes on until nothing waits', async () => {
    for (let times = 0; times < 5; times += 1) queue.ring();
    await queue.quiet();
    expect(jobs.added).toEqual(['a', 'b', 'c']);
    expect(rounds).toBe(2);
  });

  it('gives back what Redis did not take', async () => {
    jobs.room = 1;
    await queue.enqueue();
    expect(jobs.added).toEqual(['a']);
    expect(leftOver.map(({ id }) => id)).toEqual(['b']);
  });

  it('hears nothing after its service has ended', async () => {
    queue.ring();
    await queue.onModuleDestroy();
    queue.ring();
    await queue.quiet();
    expect(rounds).toBe(0);
  });
});
