/**
 * What is random in tests follows from this number, so that every run does the same: property tests, and the moments at
 * which something is killed. TEST_SEED chooses another one.
 */
export const testSeed = Number(process.env['TEST_SEED'] ?? 20_261_129);
