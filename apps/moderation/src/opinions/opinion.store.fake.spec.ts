import { newId } from '@gemeinsam/persistence';
import { FakeUnitOfWork } from '@gemeinsam/testing';
import { opinionStoreContract } from './opinion.store.contract.js';
import { FakeOpinionStore } from './opinion.store.fake.js';

opinionStoreContract('FakeOpinionStore', async () => {
  const opinions = new FakeOpinionStore();
  return { opinions, unitOfWork: new FakeUnitOfWork(opinions), caseId: newId() };
});
