import { FakeUnitOfWork } from '@gemeinsam/testing/fake-unit-of-work';
import { caseStoreContract } from './case.store.contract.js';
import { FakeCaseStore } from './case.store.fake.js';

caseStoreContract('FakeCaseStore', () => {
  const store = new FakeCaseStore();
  return { store, unitOfWork: new FakeUnitOfWork(store) };
});
