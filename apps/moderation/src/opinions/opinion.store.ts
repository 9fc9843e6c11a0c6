import { queryEntities, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OpinionEntity } from './opinion.entity.js';
import type { Opinion } from './opinion.js';

/** When and by whom an opinion was taken back. */
export type TakenBack = Pick<Opinion, 'takenBackAt' | 'takenBackBy' | 'takenBackByName'>;

/** Where opinions are kept. Add with the case locked. */
@Injectable()
export class OpinionStore {
  async add(tx: Tx, opinion: Opinion): Promise<void> {
    await tx.insert(OpinionEntity, opinion);
  }

  /** The opinions on a case, oldest first. */
  async on(from: EntityManager, caseId: string): Promise<Opinion[]> {
    // By hand: asked whenever a case is taken, and building the statement costs as much as carrying it out.
    return queryEntities(
      from,
      OpinionEntity,
      'select * from opinions where case_id = $1 order by case_version',
      [caseId],
    );
  }

  /** It is kept, and counts no more. */
  async takeBack(tx: Tx, id: string, taken: TakenBack): Promise<void> {
    await tx.update(OpinionEntity, { id }, taken);
  }

  /** Keeps what its author tells the lead. */
  async refer(tx: Tx, id: string, referral: string): Promise<void> {
    await tx.update(OpinionEntity, { id }, { referral });
  }

  /** Deletes every word on this case; that something was said, by whom and for which reasons stays. */
  async deleteWords(tx: Tx, caseId: string): Promise<void> {
    await tx.update(OpinionEntity, { caseId }, { message: '', referral: '' });
  }
}
