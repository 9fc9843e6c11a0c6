import { describe, expect, it } from '@jest/globals';
import { LogOutput } from './log-output.js';

const failing = (code: string): Error => Object.assign(new Error(code), { code });

describe('the log output', () => {
  it('leaves lines out while the disk is full, goes on afterwards, and says how many were lost', () => {
    let full = false;
    let written = '';
    const output = new LogOutput((bytes) => {
      if (full) throw failing('ENOSPC');
      written += Buffer.from(bytes).toString();
      return bytes.length;
    });
    output.write('one\n');
    full = true;
    for (const line of ['two\n', 'three\n']) output.write(line);
    full = false;
    output.write('four\n');
    output.write('five\n');
    expect(written).toBe('one\n{"level":"warn","msg":"log lines were lost","lines":2}\nfour\nfive\n');
  });

  it('writes the rest of a line that was taken in part, and waits for a pipe that is full', () => {
    const taken: Uint8Array[] = [];
    let refusals = 2;
    const output = new LogOutput((bytes) => {
      if (refusals-- > 0) throw failing('EAGAIN');
      taken.push(bytes.subarray(0, 3));
      return Math.min(3, bytes.length);
    });
    output.write('a whole line: ä\n');
    expect(Buffer.concat(taken).toString()).toBe('a whole line: ä\n');
  });
});
