import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FieldProblem } from '@gemeinsam/contracts';
import { BlobStore, Refusal, refuse } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { decisionInput } from './decision-input.js';
import type { Step } from './decision-form.js';
import { ModerationDesk } from './moderation-desk.service.js';
import { ModerationPage } from './moderation.page.js';
import { queryOf, queueFilterOf } from './queue-filter.js';

type Query = Record<string, unknown>;
const nothingTyped = { reasonCodes: [] as string[], message: '' };

/** The review queue: look, take, decide, put back. Every action is a form that posts and leads on. */
@Controller('moderation')
@StaffPage('moderator', 'lead', 'admin')
export class ModerationController {
  constructor(
    private readonly desk: ModerationDesk,
    private readonly blobs: BlobStore,
  ) {}

  @Get()
  async queue(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Query,
  ): Promise<string> {
    const filter = queueFilterOf(query);
    const queue = await this.desk.queue(
      request,
      filter,
      typeof query['cursor'] === 'string' ? query['cursor'] : undefined,
    );
    return renderPage(reply, <ModerationPage queue={queue} filter={filter} done={doneOf(query)} />);
  }

  @Post('next')
  async next(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: Query,
  ): Promise<void> {
    const filter = queueFilterOf(query);
    const claimed = await this.desk.claim(request, filter);
    seeOther(
      reply,
      claimed
        ? `/moderation/cases/${claimed.id}${queryOf(filter)}`
        : `/moderation${queryOf(filter, { done: 'nothing' })}`,
    );
  }

  @Get('cases/:id')
  show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Query,
  ): Promise<string> {
    return this.page(request, reply, id, query, 'choose');
  }

  @Get('cases/:id/return')
  askBack(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Query,
  ): Promise<string> {
    return this.page(request, reply, id, query, 'return');
  }

  @Get('cases/:id/decline')
  decline(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Query,
  ): Promise<string> {
    return this.page(request, reply, id, query, 'decline');
  }

  @Post('cases/:id/claim')
  async claim(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Query,
  ): Promise<void> {
    await this.desk.claim(request, { caseId: id });
    seeOther(reply, `/moderation/cases/${id}${queryOf(queueFilterOf(query))}`);
  }

  @Post('cases/:id/release')
  async release(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Query,
  ): Promise<void> {
    await this.desk.release(request, id);
    seeOther(reply, `/moderation${queryOf(queueFilterOf(query), { done: 'released' })}`);
  }

  /** The heartbeat of an open page. */
  @Post('cases/:id/lease')
  async renew(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await reply.header('cache-control', 'no-store').send(await this.desk.renew(request, id));
  }

  @Post('cases/:id')
  async decide(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Query,
    @Body() body: unknown,
  ): Promise<void> {
    const input = decisionInput(body);
    const step: Step =
      input.outcome === 'published' ? 'choose' : input.outcome === 'returned' ? 'return' : 'decline';
    try {
      const decided = await this.desk.decide(request, id, input);
      const done =
        decided.state === 'awaiting-second'
          ? 'proposed'
          : decided.state === 'conflict'
            ? 'conflict'
            : input.outcome;
      seeOther(reply, `/moderation${queryOf(queueFilterOf(query), { done })}`);
    } catch (error) {
      if (
        !(error instanceof Refusal) ||
        (error.problem.kind !== 'invalid' && error.problem.kind !== 'conflict')
      )
        throw error;
      const { problem } = error;
      const page = await this.page(request, reply, id, query, step, {
        typed: input,
        problems: problem.fields ?? [],
        conflict: problem.kind === 'conflict' ? problem.code : undefined,
        status: problem.kind === 'conflict' ? 409 : 422,
      });
      await reply.send(page);
    }
  }

  /** The picture of a field on the paper form, for whoever reads the case. */
  @Get('crops/:contributionId/:field')
  async crop(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('contributionId', ParseUUIDPipe) contributionId: string,
    @Param('field') field: string,
  ): Promise<void> {
    const key = await this.desk.cropKey(request, contributionId, field);
    const blob = key === undefined ? null : await this.blobs.get(key);
    if (!blob) refuse('web.no-such-crop', 'not-found', 'There is no picture of this field.');
    await reply.type(blob.contentType).header('cache-control', 'private, no-store').send(blob.stream);
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    query: Query,
    step: Step,
    failed: {
      typed?: { reasonCodes: string[]; message: string };
      problems?: FieldProblem[];
      conflict?: string;
      status?: number;
    } = {},
  ): Promise<string> {
    const filter = queueFilterOf(query);
    const [queue, opened, reasons] = await Promise.all([
      this.desk.queue(request, filter),
      this.desk.open(request, id),
      step === 'decline' ? this.desk.reasons(request) : Promise.resolve([]),
    ]);
    return renderPage(
      reply,
      <ModerationPage
        queue={queue}
        filter={filter}
        opened={opened}
        decision={{
          step,
          reasons,
          typed: failed.typed ?? nothingTyped,
          problems: failed.problems ?? [],
          conflict: failed.conflict,
        }}
      />,
      failed.status,
    );
  }
}

const doneOf = (query: Query): string | undefined =>
  typeof query['done'] === 'string' ? query['done'] : undefined;
