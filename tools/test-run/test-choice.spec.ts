import { describe, expect, it } from '@jest/globals';
import { choiceOf, chosenFiles, nothingMatches } from './test-choice.js';
import { layers } from './test-layers.js';

describe('what a person asks to run', () => {
  it('is everything without a word, the named layers in their order, and specs by parts of their paths', () => {
    expect(choiceOf([])).toEqual({ layers, specs: [] });
    expect(choiceOf(['resilience', 'unit'])).toEqual({ layers: ['unit', 'resilience'], specs: [] });
    expect(choiceOf(['claim-next.medium'])).toEqual({ layers, specs: ['claim-next.medium'] });
    expect(choiceOf(['medium', 'cases/', '-t', 'two at once'])).toEqual({
      layers: ['medium'],
      specs: ['cases/'],
      testName: 'two at once',
    });
  });

  it('is refused with what would be right', () => {
    expect(() => choiceOf(['--watch'])).toThrow(/no option --watch\. Usage: npm test -- /);
    expect(() => choiceOf(['unit', '-t'])).toThrow(/-t needs/);
    expect(nothingMatches(choiceOf(['mediun', 'claim'])).message).toMatch(/"mediun" or "claim" in its path/);
  });

  it('finds files by their path from the root, never by where the project lies', () => {
    const files = ['/home/claim/apps/web/src/a.spec.ts', '/home/claim/apps/moderation/src/claim.spec.ts'];
    expect(chosenFiles(files, ['claim'], '/home/claim')).toEqual([files[1]]);
    expect(chosenFiles(files, ['./apps/web/src/a.spec.ts'], '/home/claim')).toEqual([files[0]]);
    expect(chosenFiles(files, [files[0]!], '/home/claim')).toEqual([files[0]]);
  });
});
