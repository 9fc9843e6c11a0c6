/** The layers of tests, from the quickest to the slowest. `npm test` runs all, in this order. */
export const layers = ['unit', 'medium', 'stories', 'accessibility', 'pipeline', 'resilience'] as const;
export type Layer = (typeof layers)[number];

/**
 * What runs after what, and what beside what. A whole product waits half of its time, for browsers, restarts and rounds
 * of sweeps: two of them, each from its own lane, fill two cores and leave each other enough. In a lane the layers that use
 * one running product come first, so that it ends before the others start their own.
 */
export const stages: readonly (readonly (readonly Layer[])[])[] = [
  [['unit']],
  [['medium']],
  [['stories', 'accessibility', 'pipeline'], ['resilience']],
];

export interface LayerNeeds {
  /** Private PostgreSQL, NATS, Redis and mailbox, by the TEST_* variables. */
  servers: boolean;
  /** One running product for all files of all such layers, by TEST_PRODUCT_DIR: it is used, not configured and not broken. */
  runningProduct: boolean;
  chromium: boolean;
  /** Test files of this layer at the same time. */
  workers: number;
  timeoutMs: number;
  /** Files that fail are run once more, to tell chance from a fault. Where only fakes or one service run, chance is a fault. */
  onceMore: boolean;
}

const oneService: LayerNeeds = {
  servers: true,
  runningProduct: false,
  chromium: false,
  workers: 2,
  timeoutMs: 120_000,
  onceMore: false,
};
const wholeProduct: LayerNeeds = {
  servers: false,
  runningProduct: false,
  chromium: true,
  workers: 1,
  timeoutMs: 300_000,
  onceMore: true,
};
const inRunningProduct = { ...wholeProduct, runningProduct: true };

export const needsOf: Record<Layer, LayerNeeds> = {
  unit: { ...oneService, servers: false, timeoutMs: 30_000 },
  medium: oneService,
  stories: inRunningProduct,
  // One test goes to every page and asks all there is to ask.
  accessibility: { ...inRunningProduct, timeoutMs: 600_000 },
  pipeline: wholeProduct,
  resilience: { ...wholeProduct, chromium: false, timeoutMs: 600_000 },
};
