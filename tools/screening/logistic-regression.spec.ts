import { describe, expect, it } from '@jest/globals';
import { logisticRegression, marginOf, type Example } from './logistic-regression.js';
import { seededRandom } from './seeded-random.js';

const random = seededRandom(7);
const examples: Example[] = Array.from({ length: 60 }, (_, index) => ({
  vector: {
    places: Int32Array.from([0, 1, 2]),
    values: Float32Array.from([random(), random(), index % 2 ? random() : -random()]),
  },
  positive: (index % 2 === 1) !== (index % 10 === 0),
  cost: index % 3 === 0 ? 2 : 1,
}));

describe('logistic regression', () => {
  it('ends where the slope of penalty and costs is nothing', () => {
    const solution = logisticRegression(examples, 3);
    const slope = [...solution.weights, solution.bias];
    for (const { vector, positive, cost } of examples) {
      const sign = positive ? 1 : -1;
      const pull = (cost * sign) / (1 + Math.exp(sign * marginOf(solution, vector)));
      [...vector.values, 1].forEach((value, place) => (slope[place]! -= pull * value));
    }
    for (const each of slope) expect(Math.abs(each)).toBeLessThan(0.05);
  });

  it('gives the same twice', () => {
    expect(logisticRegression(examples, 3)).toEqual(logisticRegression(examples, 3));
  });
});
