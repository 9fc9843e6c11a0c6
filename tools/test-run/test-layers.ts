/** The layers of tests, from the quickest to the slowest. `npm test` runs all, in this order. */
export const layers = ['unit', 'medium', 'pipeline', 'accessibility', 'resilience'] as const;
export type Layer = (typeof layers)[number];

/**
 * What runs after what, and what beside what. A whole product waits half of its time, for browsers, restarts and rounds
 * of sweeps: two of them, each from its own lane, fill two cores and leave each other enough.
 */
export const stages: readonly (readonly (readonly Layer[])[])[] = [
  [['unit']],
  [['medium']],
  [['pipeline', 'accessibility'], ['resilience']],
];

export interface LayerNeeds {
  /** Private PostgreSQL, NATS, Redis and mailbox, by the TEST_* variables. */
  servers: boolean;
  chromium: boolean;
  /** Test files of this layer at the same time. */
  workers: number;
  timeoutMs: number;
  /** Files that fail are run once more, to tell chance from a fault. Where only fakes or one service run, chance is a fault. */
  onceMore: boolean;
}

export const needsOf: Record<Layer, LayerNeeds> = {
  unit: { servers: false, chromium: false, workers: 2, timeoutMs: 30_000, onceMore: false },
  medium: { servers: true, chromium: false, workers: 2, timeoutMs: 120_000, onceMore: false },
  pipeline: { servers: false, chromium: true, workers: 1, timeoutMs: 300_000, onceMore: true },
  accessibility: { servers: false, chromium: true, workers: 1, timeoutMs: 300_000, onceMore: true },
  resilience: { servers: false, chromium: false, workers: 1, timeoutMs: 600_000, onceMore: true },
};
