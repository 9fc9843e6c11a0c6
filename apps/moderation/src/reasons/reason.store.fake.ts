import type { Reason, ReasonCatalogue } from './reason.js';
import type { ReasonStore } from './reason.store.js';

/** Three reasons in memory. */
export class FakeReasonStore implements ReasonStore {
  async current(): Promise<ReasonCatalogue> {
    return this.ofVersion(undefined, 7);
  }

  async ofVersion(_from: unknown, version: number): Promise<ReasonCatalogue> {
    return {
      version,
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
