import { describe, expect, it } from '@jest/globals';
import { DrawnFiles } from './drawn-files.js';

describe('how long a drawn form is kept', () => {
  const until = (time: string): string =>
    new DrawnFiles(2).until(new Date(`2026-11-22T${time}Z`)).toISOString();

  it('is at least the time that was set, and the same for a whole hour', () => {
    expect(until('10:00:00')).toBe('2026-11-22T13:00:00.000Z');
    expect(until('10:59:59')).toBe('2026-11-22T13:00:00.000Z');
    expect(until('11:00:00')).toBe('2026-11-22T14:00:00.000Z');
  });
});
