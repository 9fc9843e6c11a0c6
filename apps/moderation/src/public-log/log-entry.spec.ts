import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LogEntry } from '@gemeinsam/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entryAfter } from './log-entry.js';

const program = join(import.meta.dirname, '../../../../tools/verify-moderation-log.mjs');
const decisions = ['published', 'declined', 'returned', 'published'] as const;

describe('the public log', () => {
  let folder: string;
  let log: LogEntry[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'public-log-'));
    log = [];
    for (const outcome of decisions)
      log.push(
        entryAfter(log.at(-1), {
          day: '2026-03-02',
          process: 'ideen-fürs-grätzl',
          channel: 'phone',
          outcome,
          reasons: outcome === 'declined' ? ['off-topic'] : [],
          catalogueVersion: 1,
          grounds: [],
          persons: outcome === 'declined' ? 2 : 1,
          byLead: false,
          appeal: outcome === 'declined',
        }),
      );
  });
  afterAll(() => rm(folder, { recursive: true }));

  const check = async (entries: readonly object[], noted?: string): Promise<string> => {
    const file = join(folder, 'log.jsonl');
    await writeFile(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    const run = promisify(execFile)(process.execPath, [program, file, ...(noted ? [noted] : [])]);
    return run.then(
      ({ stdout }) => stdout,
      (error: unknown) => (error as { stderr: string }).stderr,
    );
  };
  const changed = (index: number, change: Partial<LogEntry>): LogEntry[] =>
    log.map((entry, at) => (at === index ? { ...entry, ...change } : entry));

  it('is found whole by a program that knows nothing of us, and names what to note down', async () => {
    expect(await check(log)).toContain(`4 entries fit. Note down for the next time: 4:${log[3]!.hash}`);
    expect(await check(log, `2:${log[1]!.hash}`)).toContain('4 entries fit');
  });

  it.each<[string, () => LogEntry[], string]>([
    ['another outcome', () => changed(1, { outcome: 'published' }), 'No. 2 was changed'],
    ['a reason more', () => changed(1, { reasons: ['off-topic', 'spam'] }), 'No. 2 was changed'],
    ['an appeal denied', () => changed(1, { appeal: false }), 'No. 2 was changed'],
    ['an appeal invented', () => changed(0, { appeal: true }), 'No. 1 was changed'],
    ['another day', () => changed(0, { day: '2026-03-03' }), 'No. 1 was changed'],
    ['an entry left out', () => log.filter(({ number }) => number !== 2), 'No. 2 is missing'],
    [
      'an entry changed together with its hash',
      () => [log[0]!, entryAfter(log[0], { ...log[1]!, outcome: 'published' }), ...log.slice(2)],
      'No. 3 does not follow on no. 2',
    ],
  ])('tells of %s', async (_, entries, words) => {
    expect(await check(entries())).toContain(words);
  });

  it('tells when all of it was written anew, or ends too early, by what was noted down', async () => {
    const [first, ...others] = log;
    const anew = others.reduce(
      (written, entry) => [...written, entryAfter(written.at(-1), entry)],
      [entryAfter(undefined, { ...first!, outcome: 'declined' })],
    );
    expect(await check(anew)).toContain('4 entries fit');
    expect(await check(anew, `4:${log[3]!.hash}`)).toContain('No. 4 is not what it was');
    expect(await check(log.slice(0, 3), `4:${log[3]!.hash}`)).toContain(
      'No. 4, noted down earlier, is missing',
    );
  });
});
