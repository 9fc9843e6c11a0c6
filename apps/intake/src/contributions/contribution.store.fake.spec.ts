import { FakeUnitOfWork } from '@gemeinsam/testing/fake-unit-of-work';
import { contributionStoreContract } from './contribution.store.contract.js';
import { FakeContributionStore } from './contribution.store.fake.js';

contributionStoreContract(() => {
  const store = new FakeContributionStore();
  return {
    store,
    unitOfWork: new FakeUnitOfWork(),
    put: async (contribution, crops) => store.put(contribution, crops),
  };
});
