import { describe, expect, it } from '@jest/globals';
import { holderAt, isFreeFor, leaseUntil } from './lease.js';

const noon = new Date('2026-03-02T12:00:00Z');
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);
const held = { heldBy: 'anna', heldUntil: leaseUntil(noon) };

describe('a lease', () => {
  it('is its holder’s for five minutes and nobody’s from then on', () => {
    expect(holderAt(held, later(4.99))).toBe('anna');
    expect(holderAt(held, later(5))).toBeUndefined();
    expect(holderAt({ heldBy: null, heldUntil: null }, noon)).toBeUndefined();
  });

  it('lets others in once it has run out, and its holder at any time', () => {
    expect(isFreeFor(held, 'berta', later(4.99))).toBe(false);
    expect(isFreeFor(held, 'berta', later(5))).toBe(true);
    expect(isFreeFor(held, 'anna', noon)).toBe(true);
  });
});
