import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { blobsOf, paperInboxOf } from './app-places.js';
import { closeToOthers } from './close-to-others.js';

describe('the data folder of an earlier version', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gemeinsam-open-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('is closed to other users, with what lies in it already', () => {
    const files = [
      join(blobsOf(dataDir), 'paper/crops/old.png'),
      join(paperInboxOf(dataDir), 'scan.pdf'),
      join(dataDir, 'mailbox/mail.eml'),
      join(dataDir, 'logs/web.log'),
      join(dataDir, 'redis/dump.rdb'),
    ];
    for (const file of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, 'x');
      chmodSync(file, 0o644);
      chmodSync(dirname(file), 0o755);
    }
    closeToOthers(dataDir);
    expect(files.map((file) => [file, modeOf(file)])).toEqual(files.map((file) => [file, '600']));
    expect(files.map((file) => modeOf(dirname(file)))).toEqual(files.map(() => '700'));
  });
});
