import {
  caseOpenedV1,
  type ContributionState,
  decisionMadeV1,
  type DecisionOutcome,
  type Redaction,
} from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { FakeUnitOfWork, received } from '@gemeinsam/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeContributionStore } from './contribution.store.fake.js';
import type { PublishRedacted } from './publish-redacted.service.js';
import { FollowModeration } from './follow-moderation.consumer.js';

const at = '2026-11-22T12:00:00.000Z';
let store: FakeContributionStore;
let follow: FollowModeration;
let redacted: { id: string; redactions: readonly Redaction[] }[];
const unitOfWork = new FakeUnitOfWork();
beforeEach(() => {
  store = new FakeContributionStore();
  redacted = [];
  follow = new FollowModeration(store, {
    publish: async (_tx: Tx, id: string, redactions: readonly Redaction[]) =>
      void redacted.push({ id, redactions }),
  } as unknown as PublishRedacted);
});

function contribution(state: ContributionState, version = 1): string {
  const id = newId();
  store.put({
    id,
    reference: '0000000000',
    state,
    version,
    processId: newId(),
    formVersion: 1,
    answers: {},
    supports: null,
  });
  return id;
}
const opened = (contributionId: string, contributionVersion = 1) =>
  unitOfWork.run((tx) =>
    follow.caseOpened(
      received(caseOpenedV1, {
        caseId: newId(),
        contributionId,
        contributionVersion,
        reopened: false,
        dueAt: at,
        openedAt: at,
      }),
      tx,
    ),
  );
const decided = (
  contributionId: string,
  outcome: DecisionOutcome,
  contributionVersion = 1,
  redactions?: Redaction[],
) =>
  unitOfWork.run((tx) =>
    follow.decisionMade(
      received(decisionMadeV1, {
        decisionId: newId(),
        caseId: newId(),
        contributionId,
        contributionVersion,
        outcome,
        redactions,
        reasonCodes: [],
        catalogueVersion: 1,
        decidedAt: at,
      }),
      tx,
    ),
  );
const steps = (id: string) => store.kept.get(id)!.timeline.map(({ state }) => state);

describe('following moderation', () => {
  it('publishes with passages blacked out, and not of an older version', async () => {
    const redactions: Redaction[] = [{ field: 'answers/idea', start: 0, end: 4, reason: 'insult' }];
    const id = contribution('in-review', 2);
    await decided(id, 'published-redacted', 1, redactions);
    expect(steps(id)).toEqual([]);
    expect(redacted).toEqual([]);
    await decided(id, 'published-redacted', 2, redactions);
    expect(steps(id)).toEqual(['published']);
    expect(redacted).toEqual([{ id, redactions }]);
  });

  it('shows the review and each outcome', async () => {
    for (const outcome of ['published', 'returned', 'declined'] as const) {
      const id = contribution('received');
      await opened(id);
      await decided(id, outcome);
      expect(steps(id)).toEqual(['in-review', outcome]);
    }
  });

  it('shows the review too when a decision is the first that is heard', async () => {
    const id = contribution('received');
    await decided(id, 'published');
    expect(steps(id)).toEqual(['in-review', 'published']);
  });

  it('changes nothing for a case that an amendment has re-opened already', async () => {
    const id = contribution('in-review', 2);
    await opened(id, 2);
    expect(steps(id)).toEqual([]);
  });

  it('leaves what was amended in review when a decision about the older version comes late', async () => {
    const id = contribution('in-review', 2);
    await decided(id, 'declined', 1);
    await opened(id, 1);
    expect(steps(id)).toEqual([]);
    await decided(id, 'published', 2);
    expect(steps(id)).toEqual(['published']);
  });

  it.each<ContributionState>(['withdrawn', 'erased'])(
    'lets the author have the last word: %s',
    async (state) => {
      const id = contribution(state);
      await opened(id);
      await decided(id, 'published');
      expect(steps(id)).toEqual([]);
    },
  );

  it('refuses what cannot have happened, so that a person looks at it', async () => {
    const id = contribution('published');
    await expect(decided(id, 'declined')).rejects.toMatchObject({ code: 'intake.transition-refused' });
    await expect(opened(newId())).rejects.toMatchObject({ code: 'intake.contribution-not-found' });
  });
});
