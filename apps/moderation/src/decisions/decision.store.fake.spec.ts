import { FakeUnitOfWork } from '@gemeinsam/testing';
import { FakeCaseStore } from '../cases/case.store.fake.js';
import { decisionStoreContract } from './decision.store.contract.js';
import { FakeDecisionStore } from './decision.store.fake.js';

decisionStoreContract('FakeDecisionStore', () => {
  const [cases, decisions] = [new FakeCaseStore(), new FakeDecisionStore()];
  return { cases, decisions, unitOfWork: new FakeUnitOfWork(cases, decisions) };
});
