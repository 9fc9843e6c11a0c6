import { newId } from '@gemeinsam/persistence/new-id';
import { FakeUnitOfWork } from '@gemeinsam/testing/fake-unit-of-work';
import { reviewStoreContract } from './review.store.contract.js';
import { FakeReviewStore } from './review.store.fake.js';

reviewStoreContract('FakeReviewStore', async () => {
  const reviews = new FakeReviewStore();
  return {
    reviews,
    unitOfWork: new FakeUnitOfWork(reviews),
    decided: async () => ({ decisionId: newId(), caseId: newId() }),
  };
});
