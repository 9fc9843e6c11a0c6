import { seededRandom, shuffled } from './seeded-random.js';

/** One text as a sparse vector: value `values[k]` at place `places[k]`. */
export interface SparseVector {
  places: Int32Array;
  values: Float32Array;
}

export interface Example {
  vector: SparseVector;
  /** Whether it belongs to the class that is looked for. */
  positive: boolean;
  /** The cost of getting it wrong. */
  cost: number;
}

export interface LinearSolution {
  weights: Float64Array;
  bias: number;
}

const seed = 2018;
const mostRounds = 60;
const tolerance = 0.01;
/** The bias is a feature that every text has; a large value keeps the penalty from pulling it to zero. */
const biasValue = 1;

/**
 * Logistic regression with a squared penalty, solved in the dual by coordinate descent: Yu, Huang and Lin, "Dual coordinate descent
 * methods for logistic regression and maximum entropy models", Machine Learning 85 (2011), algorithm 5; what LIBLINEAR calls `-s 7`.
 */
export function logisticRegression(examples: readonly Example[], dimension: number): LinearSolution {
  const random = seededRandom(seed);
  const weights = new Float64Array(dimension);
  const solution: LinearSolution = { weights, bias: 0 };
  const alphas = examples.map(({ cost }) => Math.min(0.001 * cost, 1e-8));
  const norms = examples.map(({ vector }) => squared(vector) + biasValue ** 2);
  examples.forEach((example, index) => add(solution, example, alphas[index]!));
  let order = examples.map((_, index) => index);
  for (let round = 0; round < mostRounds; round++) {
    order = shuffled(order, random);
    let worst = 0;
    for (const index of order) {
      const example = examples[index]!;
      const before = alphas[index]!;
      const margin = (example.positive ? 1 : -1) * marginOf(solution, example.vector);
      const { alpha, gradient } = bestAlpha(before, example.cost, norms[index]!, margin);
      worst = Math.max(worst, Math.abs(gradient));
      alphas[index] = alpha;
      add(solution, example, alpha - before);
    }
    if (worst < tolerance) break;
  }
  return solution;
}

function squared({ values }: SparseVector): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

export function marginOf({ weights, bias }: LinearSolution, { places, values }: SparseVector): number {
  let sum = bias * biasValue;
  for (let k = 0; k < places.length; k++) sum += weights[places[k]!]! * values[k]!;
  return sum;
}

function add(solution: LinearSolution, { vector, positive }: Example, change: number): void {
  const by = positive ? change : -change;
  if (by === 0) return;
  const { places, values } = vector;
  for (let k = 0; k < places.length; k++) solution.weights[places[k]!]! += by * values[k]!;
  solution.bias += by * biasValue;
}

/** The best value of one dual variable in (0, cost) while the others stay: Newton steps on the smaller of its two ends. */
function bestAlpha(
  old: number,
  cost: number,
  norm: number,
  margin: number,
): { alpha: number; gradient: number } {
  const upper = cost - old;
  // The side on which Newton's method converges (theorem 4 there).
  const sign = 0.5 * norm * (upper - old) + margin < 0 ? -1 : 1;
  const start = sign === 1 ? old : upper;
  let z = cost - start < 0.5 * cost ? 0.1 * start : start;
  const slope = (at: number): number => norm * (at - start) + sign * margin + Math.log(at / (cost - at));
  const gradient = slope(z);
  let current = gradient;
  for (let tries = 0; tries < 100 && Math.abs(current) >= 1e-4; tries++) {
    const next = z - current / (norm + cost / (cost - z) / z);
    z = next <= 0 ? z * 0.1 : next;
    current = slope(z);
  }
  return { alpha: sign === 1 ? z : cost - z, gradient };
}
