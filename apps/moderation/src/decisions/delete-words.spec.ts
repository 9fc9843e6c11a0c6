import { contributorErasedV1 } from '@gemeinsam/contracts';
import { FakeUnitOfWork, received } from '@gemeinsam/testing';
import { describe, expect, it } from '@jest/globals';
import { waitingCase } from '../cases/case.store.contract.js';
import { FakeCaseStore } from '../cases/case.store.fake.js';
import { FakeOpinionStore } from '../opinions/opinion.store.fake.js';
import { someOpinion } from '../opinions/opinion.store.contract.js';
import { someDecision } from './decision.store.contract.js';
import { FakeDecisionStore } from './decision.store.fake.js';
import { DeleteWords } from './delete-words.consumer.js';

describe('DeleteWords', () => {
  it('deletes what was said to an erased contributor, and only that', async () => {
    const [cases, opinions, decisions] = [
      new FakeCaseStore(),
      new FakeOpinionStore(),
      new FakeDecisionStore(),
    ];
    const unitOfWork = new FakeUnitOfWork(cases, opinions, decisions);
    const [erased, other] = [waitingCase(), waitingCase()];
    await unitOfWork.run(async (tx) => {
      for (const about of [erased, other]) {
        await cases.add(tx, about);
        await opinions.add(tx, someOpinion(about.id));
        await decisions.add(tx, someDecision(about));
      }
    });
    const event = received(contributorErasedV1, {
      contributionId: erased.contributionId,
      erasedAt: '2026-03-03T09:00:00.000Z',
    });
    await unitOfWork.run((tx) => new DeleteWords(cases, opinions, decisions).erased(event, tx));
    for (const said of [...opinions.all, ...decisions.all])
      expect(said.message === '').toBe(said.caseId === erased.id);
  });
});
