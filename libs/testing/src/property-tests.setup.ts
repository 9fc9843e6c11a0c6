import { configureGlobal } from 'fast-check';
import { testSeed } from './test-seed.js';

// Read by Jest before each file. `npm run test:explore` sets both to look further than a run that must be the same each time.
configureGlobal({ seed: testSeed, numRuns: Number(process.env['TEST_PROPERTY_RUNS'] ?? 100) });
