import { describe, expect, it } from '@jest/globals';
import { eraseLines } from './field-picture.js';

describe('a field without the lines to write on', () => {
  it('loses rows of ink that are too long to be a letter, and nothing else', () => {
    const [width, height] = [200, 3];
    const grey = new Uint8Array(width * height).fill(255);
    grey.fill(90, 0, 40);
    grey.fill(90, width + 10, width + 190);
    eraseLines(grey, width, height);
    expect([...grey.subarray(0, 40)].every((value) => value === 90)).toBe(true);
    expect([...grey.subarray(width)].every((value) => value === 255)).toBe(true);
  });
});
