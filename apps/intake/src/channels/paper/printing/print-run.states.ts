import type { PrintRunState } from '@gemeinsam/contracts';
import { defineStates } from '@gemeinsam/states';

/** How far a print run is. Its file is deleted after some days; the numbers on it stay valid. */
export const printRunStates = defineStates({
  name: 'print run',
  states: ['waiting', 'printing', 'ready', 'failed', 'expired'] as const satisfies readonly PrintRunState[],
  initial: ['waiting'],
  final: ['expired'],
  steps: {
    begin: { from: ['waiting', 'printing'], to: 'printing', who: ['intake'] },
    finish: { from: ['printing'], to: 'ready', who: ['intake'] },
    'try-again': { from: ['printing'], to: 'waiting', who: ['intake'] },
    'give-up': { from: ['printing'], to: 'failed', who: ['intake'] },
    expire: { from: ['ready', 'failed'], to: 'expired', who: ['intake'] },
  },
});
