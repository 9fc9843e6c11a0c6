import { messagingTables } from '@gemeinsam/messaging';
import { personalDataGaps, schemaDrift, sqlStateOf, stateGuardDrift } from '@gemeinsam/persistence';
import { migratedDatabase, type MigratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseEntity } from './cases/case.entity.js';
import { caseStates } from './cases/case.states.js';
import { caseStoreContract, waitingCase } from './cases/case.store.contract.js';
import { CaseStore } from './cases/case.store.js';
import { decisionStoreContract, someDecision } from './decisions/decision.store.contract.js';
import { DecisionStore } from './decisions/decision.store.js';
import { moderationMigrations } from './migrations/migrations.js';
import { moderationEntities } from './moderation.entities.js';
import { moderationPersonalData } from './moderation.personal-data.js';
import { opinionStoreContract } from './opinions/opinion.store.contract.js';
import { OpinionStore } from './opinions/opinion.store.js';
import { DecisionEntity } from './decisions/decision.entity.js';
import { reviewStoreContract } from './reviews/review.store.contract.js';
import { ReviewEntity } from './reviews/review.entity.js';
import { ReviewStore } from './reviews/review.store.js';

describe('the database of moderation', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase({
      service: 'moderation',
      entities: moderationEntities,
      migrations: moderationMigrations,
    });
  }, 60_000);
  afterAll(() => database.drop());

  const keptCase = async () => {
    const about = waitingCase();
    await database.dataSource.getRepository(CaseEntity).insert(about);
    return about;
  };
  it('is what the entities say', async () => {
    expect(await schemaDrift(database.dataSource, { withoutEntity: messagingTables })).toEqual([]);
  });

  it('is told, column by column, what becomes of a person in it', async () => {
    expect(await personalDataGaps(database.dataSource, moderationPersonalData)).toEqual([]);
  });

  it('knows the states of a case as they are, and refuses a step that is none', async () => {
    expect(await stateGuardDrift(database.dataSource, 'cases', caseStates)).toEqual([]);
    const { id } = await keptCase();
    const written = database.dataSource.query(`update cases set state = 'conflict' where id = $1`, [id]);
    expect(sqlStateOf(await written.catch((error: unknown) => error))).toBe('23514');
  });

  caseStoreContract('CaseStore', () => ({ store: new CaseStore(), unitOfWork: database.unitOfWork }));
  opinionStoreContract('OpinionStore', async () => ({
    opinions: new OpinionStore(),
    unitOfWork: database.unitOfWork,
    caseId: (await keptCase()).id,
  }));
  decisionStoreContract('DecisionStore', async () => ({
    decisions: new DecisionStore(),
    unitOfWork: database.unitOfWork,
    about: await keptCase(),
  }));
  reviewStoreContract('ReviewStore', async () => {
    await database.dataSource.getRepository(ReviewEntity).clear();
    return {
      reviews: new ReviewStore(),
      unitOfWork: database.unitOfWork,
      decided: async () => {
        const decision = someDecision(await keptCase());
        await database.dataSource.getRepository(DecisionEntity).insert(decision);
        return { decisionId: decision.id, caseId: decision.caseId };
      },
    };
  });
});
