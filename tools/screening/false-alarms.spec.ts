import { describe, expect, it } from '@jest/globals';
import { shippedModel } from '@gemeinsam/moderation/screening/offensive-language/shipped-model';
import { hasSharedTexts, klimarat } from './shared-texts.js';
import { flaggedShare } from './verdicts.js';

const there = hasSharedTexts();
if (!there)
  process.stderr.write(
    'no ../shared/data beside the repository: false alarms are not counted on the Klimarat\n',
  );

(there ? describe : describe.skip)('false alarms of the shipped model', () => {
  it('are at most 5 % of the statements that the Klimarat let in', () => {
    const statements = klimarat(true);
    expect(statements.length).toBeGreaterThan(1_000);
    expect(flaggedShare(statements, shippedModel())).toBeLessThanOrEqual(0.05);
  });
});
