import type { Reason, ReasonCatalogue } from './reason.js';
import type { ReasonStore } from './reason.store.js';

/** Three reasons in memory. */
export class FakeReasonStore implements ReasonStore {
  async current(): Promise<ReasonCatalogue> {
    return {
      version: 7,
      reasons: [
        reason('off-topic', 'incompatible-content', 'scope-of-platform-service'),
        reason('advertising', 'incompatible-content', 'other-violation-of-terms'),
        reason('unlawful', 'illegal-content', 'illegal-or-harmful-speech'),
      ],
    };
  }
}

const reason = (code: string, ground: Reason['ground'], category: string): Reason => ({
  code,
  text: { de: code, en: code },
  explanation: { de: code, en: code },
  ground,
  category,
});
