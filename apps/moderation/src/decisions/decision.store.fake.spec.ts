import { FakeUnitOfWork } from '@gemeinsam/testing/fake-unit-of-work';
import { waitingCase } from '../cases/case.store.contract.js';
import { decisionStoreContract } from './decision.store.contract.js';
import { FakeDecisionStore } from './decision.store.fake.js';

decisionStoreContract('FakeDecisionStore', async () => {
  const decisions = new FakeDecisionStore();
  return { decisions, unitOfWork: new FakeUnitOfWork(decisions), about: waitingCase() };
});
