import type { Actor, rateHint, RequestInput, RequestOutput } from '@gemeinsam/contracts';
import { execute, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requirePerson } from '../../cases/case-access.js';
import { hintUnknown } from './hint.errors.js';

/** Keeps what people say of hints: the last word of each. */
@Injectable()
export class RateHint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async rate(
    { caseId, hintId, verdict }: RequestInput<typeof rateHint>,
    actor: Actor,
  ): Promise<RequestOutput<typeof rateHint>> {
    requirePerson(actor);
    const rated = await this.unitOfWork.run((tx) =>
      execute(
        tx,
        `insert into hint_ratings (hint_id, rated_by, rated_by_name, verdict, rated_at)
         select h.id, $3, $4, $5, $6 from hints h join cases c on c.id = h.case_id
         where h.id = $2 and c.id = $1 and c.state <> 'closed' and h.contribution_version = c.contribution_version
         on conflict (hint_id, rated_by) do update
           set verdict = excluded.verdict, rated_by_name = excluded.rated_by_name, rated_at = excluded.rated_at`,
        [caseId, hintId, actor.id, actor.name ?? actor.id, verdict, this.clock.now()],
      ),
    );
    return rated === 0 ? hintUnknown() : { verdict };
  }
}
