/** The layers of tests, from the quickest to the slowest. `npm test` runs all, in this order. */
export const layers = ['unit', 'medium', 'pipeline', 'accessibility', 'resilience'] as const;
export type Layer = (typeof layers)[number];

export interface LayerNeeds {
  /** Private PostgreSQL, NATS, Redis and mailbox, by the TEST_* variables. */
  servers: boolean;
  chromium: boolean;
  /** Test files at the same time. Whole products share two cores badly, so those run one after another. */
  workers: number;
  timeoutMs: number;
}

export const needsOf: Record<Layer, LayerNeeds> = {
  unit: { servers: false, chromium: false, workers: 2, timeoutMs: 30_000 },
  medium: { servers: true, chromium: false, workers: 2, timeoutMs: 120_000 },
  pipeline: { servers: false, chromium: true, workers: 1, timeoutMs: 300_000 },
  accessibility: { servers: false, chromium: true, workers: 1, timeoutMs: 300_000 },
  resilience: { servers: false, chromium: false, workers: 1, timeoutMs: 600_000 },
};

/** The layers named on the command line; all without a name. Throws on a name that is none. */
export function chosenLayers(names: readonly string[]): Layer[] {
  const unknown = names.find((name) => !(layers as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no test layer "${unknown}". Layers: ${layers.join(', ')}`);
  return names.length === 0 ? [...layers] : layers.filter((layer) => names.includes(layer));
}
