import { newId } from '@gemeinsam/persistence/new-id';
import { FakeUnitOfWork } from '@gemeinsam/testing/fake-unit-of-work';
import { opinionStoreContract } from './opinion.store.contract.js';
import { FakeOpinionStore } from './opinion.store.fake.js';

opinionStoreContract('FakeOpinionStore', async () => {
  const opinions = new FakeOpinionStore();
  return { opinions, unitOfWork: new FakeUnitOfWork(opinions), caseId: newId() };
});
