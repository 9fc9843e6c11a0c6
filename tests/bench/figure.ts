/** One measured figure with the bar it is held against. */
export interface Figure {
  what: string;
  measured: string;
  /** The bar in words, e.g. `≥ 20 %`. */
  bar: string;
  met: boolean;
  /** What was compared with what, or what limits it. */
  note: string;
}

/** The value below which so many per cent of the samples lie (nearest rank). */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 50);
export const round = (value: number, digits = 0): string => value.toFixed(digits);

/** Milliseconds each call took, one after the other. */
export async function timed(times: number, call: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < times; index++) {
    const began = performance.now();
    await call();
    samples.push(performance.now() - began);
  }
  return samples;
}
