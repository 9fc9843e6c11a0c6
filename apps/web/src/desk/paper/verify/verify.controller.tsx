import { Body as Posted, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { Refusal } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField, type Body } from '../../../shell/body-fields.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { PaperCounts } from '../counts/paper-counts.service.js';
import { doneInWords } from './done-in-words.js';
import { DonePage } from './done.page.js';
import { FieldPage } from './field.page.js';
import type { Attempt } from './field-page.props.js';
import { GonePage, type GoneReason } from './gone.page.js';
import { entryNames, postedAction, postedEntry, postedValue } from './posted-entry.js';
import { after, placeOf, verifyPath, type VerifyPlace } from './verify-address.js';
import { VerifyDesk } from './verify-desk.service.js';
import { verifyTexts } from './verify.texts.js';

type Query = Record<string, unknown>;

/** Completing sheets field by field. Every entry is a form that posts and leads to the next field. */
@Controller('desk/paper/verify')
@StaffPage('paper', 'lead', 'admin')
export class VerifyController {
  constructor(
    private readonly desk: VerifyDesk,
    private readonly counts: PaperCounts,
  ) {}

  /** Leads to the next field, or says that none waits and what is to do now. */
  @Get()
  async next(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: Query,
  ): Promise<void> {
    const place = placeOf(query);
    const { task, left } = await this.desk.next(request, place);
    if (task !== null)
      return seeOther(
        reply,
        verifyPath(place, task.id, typeof query['done'] === 'string' ? { done: query['done'] } : {}),
      );
    const done = doneInWords(query['done'], request.shell.language);
    const batches = await this.desk.batchesToGoOn(request, place.batch);
    const page = (
      <DonePage place={place} left={left} batches={batches} {...(done === undefined ? {} : { done })} />
    );
    await reply.send(renderPage(reply, page));
  }

  @Get(':task')
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('task', ParseUUIDPipe) id: string,
    @Query() query: Query,
  ): Promise<string> {
    const place = placeOf(query);
    try {
      return await this.page(request, reply, id, place, {
        wholePage: query['view'] === 'page',
        done: doneInWords(query['done'], request.shell.language),
      });
    } catch (error) {
      return this.gone(request, reply, place, goneReason(error, 'changedNoMore'), '');
    }
  }

  @Post(':task')
  async enter(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('task', ParseUUIDPipe) id: string,
    @Query() query: Query,
    @Posted() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const place = placeOf(query);
    const action = postedAction(body);
    if (action === 'skip') return this.goOn(request, reply, after(place, id), id);
    const texts = verifyTexts(request.shell.language);
    const typed = postedValue(body);
    const picked = textField(body, entryNames.pick);
    const attempt: Attempt = { ...typed, ...(picked === '' ? {} : { picked }) };
    const again = async (changes: Attempt, status: number): Promise<void> => {
      const page = await this.page(request, reply, id, place, {
        attempt: { ...attempt, ...changes },
        status,
      });
      await reply.send(page);
    };
    try {
      if (action === 'take') {
        const { task } = await this.desk.task(request, id, place.batch);
        return await again(task.suggestion ? { value: task.suggestion.text } : {}, 200);
      }
      const entered = /^\d$/.test(picked)
        ? (await this.desk.task(request, id, place.batch)).task.entered
        : undefined;
      const result = postedEntry(body, action, entered);
      if ('lacks' in result) return await again({ error: texts.lacks[result.lacks] }, 422);
      await this.desk.enter(request, { id, ...result.entry });
    } catch (error) {
      if (error instanceof Refusal && error.problem.kind === 'invalid')
        return again({ error: texts.invalid }, 422);
      const reason = goneReason(error, 'tooFast');
      const page = this.gone(request, reply, place, reason, typedWords(body));
      await reply.send(page);
      return;
    }
    await this.goOn(request, reply, after(place, id));
  }

  /** Leads to the next field. A page with script gets it at once, without asking for it once more. */
  private async goOn(
    request: FastifyRequest,
    reply: FastifyReply,
    place: VerifyPlace,
    skip?: string,
  ): Promise<void> {
    const atOnce = request.headers['x-field-entry'] !== undefined;
    const [{ task, ...counts }, waiting] = await Promise.all([
      this.desk.next(request, place, skip),
      atOnce ? this.counts.of(request) : undefined,
    ]);
    const path = verifyPath(place, task?.id);
    if (task === null || !atOnce) return seeOther(reply, path);
    if (waiting) request.shell.paperWaiting = waiting;
    const process = await this.desk.process(request, task.form.process, task.form.formVersion);
    void reply.header('content-location', path);
    const page = <FieldPage task={task} counts={counts} process={process} place={place} />;
    await reply.send(renderPage(reply, page));
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    place: VerifyPlace,
    options: { wholePage?: boolean; attempt?: Attempt; status?: number; done?: string | undefined } = {},
  ): Promise<string> {
    const { task, ...counts } = await this.desk.task(request, id, place.batch);
    const process = await this.desk.process(request, task.form.process, task.form.formVersion);
    const { status, ...shown } = options;
    return renderPage(
      reply,
      <FieldPage task={task} counts={counts} process={process} place={place} {...shown} />,
      status,
    );
  }

  private gone(
    request: FastifyRequest,
    reply: FastifyReply,
    place: VerifyPlace,
    reason: GoneReason,
    typed: string,
  ): string {
    const page = <GonePage reason={reason} typed={typed} place={place} />;
    return renderPage(reply, page, 409);
  }
}

/** The words that were typed; a tick is nothing to keep. */
const typedWords = (body: Body): string =>
  textField(body, entryNames.kind) === 'text' ? textField(body, entryNames.value).trim() : '';

/** Why a field is not to be had; anything else that went wrong is thrown on. */
function goneReason(error: unknown, entered: GoneReason): GoneReason {
  if (!(error instanceof Refusal)) throw error;
  const { code, kind } = error.problem;
  if (code === 'intake.paper-field-held') return 'held';
  if (code === 'intake.paper-field-entered') return entered;
  if (kind === 'conflict' || kind === 'not-found') return 'changedNoMore';
  throw error;
}
