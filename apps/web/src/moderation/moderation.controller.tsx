import { Get, Param, Post, Query } from '@nestjs/common';
import type { CaseDetail, FieldProblem, Problem } from '@gemeinsam/contracts';
import { BlobStore, Clock, Refusal, refuse } from '@gemeinsam/service-kit';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { Shows, ShowsNobody } from '../auth/shows.decorator.js';
import { agreeForm, decisionForm, referForm, takeBackForm } from './decision-form.schema.js';
import type { Step } from './decision-form.js';
import { ModerationDesk } from './moderation-desk.service.js';
import { ModerationPage, type Done } from './moderation.page.js';
import { notTakenBack, statusOnCase } from './refusals.js';
import { isSearch, queryOf, queueFilterOf, withoutSearch, type QueueFilter } from './queue-filter.js';
import { showPage, seeOther, type Answer, sendFile, sendData } from '../shell/answer.js';
import type { Visit } from '../shell/visit.js';
import { CurrentVisit, Id } from '../shell/request.decorator.js';
import { PostForm } from '../shell/post-form.decorator.js';
import { orWhenRefused } from '../shell/service-away.js';
import { z } from 'zod';

type Query = Record<string, unknown>;
const nothingTyped = { reasonCodes: [] as string[], message: '' };

/** The review queue: look, take, decide, put back. Every action is a form that posts and leads on. */
@StaffPage('moderation', 'moderator', 'lead', 'admin')
@Shows('moderation.case')
export class ModerationController {
  constructor(
    private readonly desk: ModerationDesk,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  @Shows('moderation.queue')
  @Get()
  async queue(@CurrentVisit() visit: Visit, @Query() query: Query): Promise<Answer> {
    const filter = queueFilterOf(query);
    const queue = await this.desk.queue(visit, filter, cursorIn(query));
    return showPage(
      <ModerationPage
        queue={queue}
        filter={filter}
        cursor={cursorIn(query)}
        done={await this.doneOf(visit, query)}
        now={this.clock.now()}
      />,
    );
  }

  @Post('next')
  async next(@CurrentVisit() visit: Visit, @Query() query: Query): Promise<Answer> {
    const filter = withoutSearch(queueFilterOf(query));
    const claimed = await this.desk.next(visit, filter);
    return seeOther(
      claimed
        ? `/moderation/cases/${claimed.id}${queryOf(filter, claimed.kept && { done: 'kept' })}`
        : `/moderation${queryOf(filter, { done: 'nothing' })}`,
    );
  }

  @Get('cases/:id')
  show(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Query): Promise<Answer> {
    return this.page(visit, id, query, 'choose');
  }

  @Get('cases/:id/return')
  askBack(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Query): Promise<Answer> {
    return this.page(visit, id, query, 'return');
  }

  @Get('cases/:id/decline')
  decline(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Query): Promise<Answer> {
    return this.page(visit, id, query, 'decline');
  }

  @Post('cases/:id/claim')
  async claim(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Query): Promise<Answer> {
    const step = stepOf(query['step']);
    try {
      await this.desk.claim(visit, id);
    } catch (error) {
      return this.refused(visit, id, query, step, nothingTyped, error);
    }
    return seeOther(
      `/moderation/cases/${id}${step === 'choose' ? '' : `/${step}`}${queryOf(queueFilterOf(query))}`,
    );
  }

  @Post('cases/:id/release')
  async release(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Query): Promise<Answer> {
    const { released } = await this.desk.release(visit, id);
    return seeOther(
      `/moderation${queryOf(queueFilterOf(query), { done: released ? 'released' : 'not-held' })}`,
    );
  }

  /** The heartbeat of an open page. */
  @ShowsNobody()
  @Post('cases/:id/lease')
  async renew(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return sendData(await this.desk.renew(visit, id), 201);
  }

  @PostForm('cases/:id', decisionForm)
  async decide(
    input: z.infer<typeof decisionForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query() query: Query,
  ): Promise<Answer> {
    const step = stepBehind[input.outcome];
    try {
      const decided = await this.desk.decide(visit, id, input);
      // Whoever answers has the case still, to compare.
      if (decided.state === 'agreeing')
        return seeOther(`/moderation/cases/${id}${queryOf(queueFilterOf(query), { done: 'answered' })}`);
      const done = decided.state === 'awaiting-second' ? 'proposed' : input.outcome;
      return await this.toNext(visit, queueFilterOf(query), { done, after: id });
    } catch (error) {
      return this.refused(visit, id, query, step, input, error);
    }
  }

  /** One of the two who compare agrees: with the other opinion, or about whose words the author gets. */
  @PostForm('cases/:id/agree', agreeForm)
  async agree(
    { note, ...agreed }: z.infer<typeof agreeForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query() query: Query,
  ): Promise<Answer> {
    try {
      await this.desk.agree(visit, { caseId: id, note, ...agreed });
    } catch (error) {
      return this.refused(visit, id, query, 'choose', { reasonCodes: [], message: note }, error);
    }
    const decided = await this.desk.decided(visit, id);
    const done = decided?.decisions.find((one) => one.id === agreed.opinionId)?.outcome ?? 'declined';
    return this.toNext(visit, queueFilterOf(query), {
      done: done === 'decline-proposed' ? 'declined' : done,
      after: id,
    });
  }

  @PostForm('cases/:id/refer', referForm)
  async refer(
    { version, note }: z.infer<typeof referForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query() query: Query,
  ): Promise<Answer> {
    try {
      await this.desk.refer(visit, { caseId: id, version, note });
    } catch (error) {
      return this.refused(visit, id, query, 'choose', { reasonCodes: [], message: note }, error);
    }
    return this.toNext(visit, queueFilterOf(query), { done: 'referred', after: id });
  }

  /** The case as it is now, with what was typed and what is wrong with it. */
  private refused(
    visit: Visit,
    id: string,
    query: Query,
    step: Step,
    typed: { reasonCodes: string[]; message: string },
    error: unknown,
  ): Promise<Answer> {
    const status = error instanceof Refusal ? statusOnCase(error) : undefined;
    if (!(error instanceof Refusal) || status === undefined) throw error;
    const { problem } = error;
    return this.page(visit, id, query, step, {
      typed,
      problems: problem.fields ?? [],
      conflict: problem.kind === 'invalid' ? undefined : problem,
      status,
    });
  }

  /** Takes back what was decided last on this case, and takes the case itself. */
  @PostForm('cases/:id/take-back', takeBackForm)
  async takeBack(
    { version, opened }: z.infer<typeof takeBackForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query() query: Query,
  ): Promise<Answer> {
    const to = (done: string): Answer =>
      seeOther(`/moderation/cases/${id}${queryOf(queueFilterOf(query), { done })}`);
    try {
      await this.desk.takeBack(visit, id, version);
    } catch (error) {
      const why = notTakenBack(error);
      return why === undefined ? this.refused(visit, id, query, 'choose', nothingTyped, error) : to(why);
    }
    // It is done: nothing that is refused from here on hides that.
    if (opened !== undefined) await this.desk.release(visit, opened).catch(orWhenRefused(null));
    const claimed = await this.desk.claim(visit, id).catch(orWhenRefused(null));
    return to(claimed ? 'taken-back' : 'taken-back-only');
  }

  /** The picture of a field on the paper form, for whoever reads the case. */
  @Shows('moderation.crop')
  @Get('crops/:contributionId/:field')
  async crop(
    @CurrentVisit() visit: Visit,
    @Id('contributionId') contributionId: string,
    @Param('field') field: string,
  ): Promise<Answer> {
    const key = await this.desk.cropKey(visit, contributionId, field);
    const blob = key === undefined ? null : await this.blobs.get(key);
    if (!blob) refuse('web.no-such-crop', 'not-found', 'There is no picture of this field.');
    return sendFile(blob.contentType, blob.stream, { 'cache-control': 'private, no-store' });
  }

  /** On to the next case, so that nobody has to fetch it; the queue when there is none. Whoever came from a search goes back to it. */
  private async toNext(
    visit: Visit,
    filter: QueueFilter,
    extra: { done: string; after: string },
  ): Promise<Answer> {
    const next = isSearch(filter) ? null : await this.desk.next(visit, filter).catch(orWhenRefused(null));
    return seeOther(`/moderation${next ? `/cases/${next.id}` : ''}${queryOf(filter, extra)}`);
  }

  private async doneOf(visit: Visit, query: Query): Promise<Done | undefined> {
    const { done, after } = query;
    if (typeof done !== 'string') return undefined;
    const id = z.uuid().safeParse(after);
    const decided = id.success ? await this.desk.decided(visit, id.data) : undefined;
    return { what: done, decided, title: decided && (await this.desk.titleOf(visit, decided)) };
  }

  private async page(
    visit: Visit,
    id: string,
    query: Query,
    step: Step,
    failed: {
      typed?: { reasonCodes: string[]; message: string };
      problems?: FieldProblem[];
      conflict?: Problem;
      status?: number;
    } = {},
  ): Promise<Answer> {
    const filter = queueFilterOf(query);
    const [queue, opened, done] = await Promise.all([
      this.desk.queue(visit, filter, cursorIn(query)),
      this.desk.open(visit, id),
      this.doneOf(visit, query),
    ]);
    const reasons = step === 'decline' || opened.detail.compared ? await this.desk.reasons(visit) : [];
    return showPage(
      <ModerationPage
        queue={queue}
        filter={filter}
        cursor={cursorIn(query)}
        opened={opened}
        done={done}
        now={this.clock.now()}
        decision={{
          step,
          reasons,
          typed: failed.typed ?? takenBackBy(opened.detail, step),
          problems: failed.problems ?? [],
          conflict: failed.conflict,
        }}
      />,
      failed.status,
    );
  }
}

const cursorIn = ({ cursor }: Query): string | undefined =>
  typeof cursor === 'string' && cursor.length <= 200 ? cursor : undefined;

const stepOf = (written: unknown): Step =>
  written === 'return' || written === 'decline' || written === 'redact' ? written : 'choose';

/** Where each outcome is decided. */
const stepBehind: Record<CaseDetail['decisions'][number]['outcome'], Step> = {
  published: 'choose',
  'published-redacted': 'redact',
  returned: 'return',
  declined: 'decline',
  'decline-proposed': 'decline',
};

/** What this person wrote for the same step and took back: they go on from there. */
function takenBackBy({ decisions }: CaseDetail, step: Step): { reasonCodes: string[]; message: string } {
  const last = decisions.findLast(({ mine }) => mine);
  const wrote = last && stepBehind[last.outcome];
  return last?.takenBackAt !== undefined && wrote === step ? last : nothingTyped;
}
