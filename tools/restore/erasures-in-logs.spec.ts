import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { erasuresIn } from './erasures-in-logs.js';

const [first, second] = ['019ab000-0000-7000-8000-000000000001', '019ab000-0000-7000-8000-000000000002'];
const line = (contributionId: string): string =>
  JSON.stringify({ level: 'info', event: 'contributor.erased', contributionId, msg: 'contributor.erased' });

describe('erasures in logs', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gemeinsam-logs-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const log = async (name: string, lines: readonly string[]): Promise<string> => {
    await writeFile(join(folder, name), lines.join('\n'));
    return join(folder, name);
  };

  it('are found once each, among other lines and behind what a collector adds', async () => {
    const files = [
      await log('old.log', ['{"event":"login.succeeded"}', line(first!), 'no JSON at all']),
      await log('new.log', [`2026-11-29T10:00:00Z intake-1 ${line(second!)}`, line(first!), '']),
    ];
    expect(await erasuresIn(files)).toEqual({ ids: [first, second], unreadable: [] });
  });

  it('that cannot be read are named, and the others found', async () => {
    const file = await log('cut.log', [line(first!).slice(0, 50), line('not-an-id'), line(second!)]);
    expect(await erasuresIn([file])).toEqual({ ids: [second], unreadable: [`${file}:1`, `${file}:2`] });
  });

  it('in a file that is not there fail, so that none is left out', async () => {
    await expect(erasuresIn([join(folder, 'missing.log')])).rejects.toThrow('ENOENT');
  });
});
