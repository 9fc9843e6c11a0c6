import { trimText } from '@gemeinsam/contracts';
import { Get, Headers, Post, Query } from '@nestjs/common';
import { Refusal } from '@gemeinsam/service-kit';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { textField, type Body } from '../../../shell/body-fields.js';
import { PaperCounts } from '../counts/paper-counts.service.js';
import { doneInWords } from './done-in-words.js';
import { DonePage } from './done.page.js';
import { FieldPage } from './field.page.js';
import type { Attempt } from './field-page.props.js';
import { GonePage, type GoneReason } from './gone.page.js';
import { entryNames, postedAction, postedEntry, postedValue } from './posted-entry.js';
import { after, placeOf, receivedSheet, verifyPath, type VerifyPlace } from './verify-address.js';
import { VerifyDesk } from './verify-desk.service.js';
import { verifyTexts } from './verify.texts.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id, PostedFields } from '../../../shell/request.decorator.js';

type Query = Record<string, unknown>;

/** Completing sheets field by field. Every entry is a form that posts and leads to the next field. */
@StaffPage('desk/paper/verify', 'paper', 'lead', 'admin')
@Shows('paper.field')
export class VerifyController {
  constructor(
    private readonly desk: VerifyDesk,
    private readonly counts: PaperCounts,
  ) {}

  /** Leads to the next field, or says that none waits and what is to do now. */
  @Get()
  async next(@CurrentVisit() visit: Visit, @Query() query: Query): Promise<Answer> {
    const place = placeOf(query);
    const { task, left } = await this.desk.next(visit, place);
    const received = receivedSheet(query);
    if (task !== null)
      return seeOther(
        verifyPath(place, task.id, {
          ...(typeof query['done'] === 'string' && { done: query['done'] }),
          ...(received && { of: received }),
        }),
      );
    const done = doneInWords(query['done'], visit.language);
    const batches = await this.desk.batchesToGoOn(visit, place.batch);
    return showPage(<DonePage place={place} left={left} batches={batches} done={done} received={received} />);
  }

  @Get(':task')
  async show(@CurrentVisit() visit: Visit, @Id('task') id: string, @Query() query: Query): Promise<Answer> {
    const place = placeOf(query);
    try {
      return await this.page(visit, id, place, {
        wholePage: query['view'] === 'page',
        done: doneInWords(query['done'], visit.language),
        received: receivedSheet(query),
      });
    } catch (error) {
      return await this.gone(visit, place, goneReason(error, 'changedNoMore'), '');
    }
  }

  @Post(':task')
  async enter(
    @CurrentVisit() visit: Visit,
    @Id('task') id: string,
    @Query() query: Query,
    @PostedFields() body: Body,
    @Headers('x-field-entry') byIsland?: string,
  ): Promise<Answer> {
    const place = placeOf(query);
    const goOn = (skip?: string) => this.goOn(visit, after(place, id), byIsland !== undefined, skip);
    const action = postedAction(body);
    if (action === 'skip') return goOn(id);
    const texts = verifyTexts(visit.language);
    const typed = postedValue(body);
    const picked = textField(body, entryNames.pick);
    const attempt: Attempt = { ...typed, ...(picked === '' ? {} : { picked }) };
    const again = (changes: Attempt, status: number): Promise<Answer> =>
      this.page(visit, id, place, { attempt: { ...attempt, ...changes }, status });
    try {
      if (action === 'take') {
        const { task } = await this.desk.task(visit, id, place.batch);
        return await again(task.suggestion ? { value: task.suggestion.text } : {}, 200);
      }
      const entered = /^\d$/.test(picked)
        ? (await this.desk.task(visit, id, place.batch)).task.entered
        : undefined;
      const result = postedEntry(body, action, entered);
      if ('lacks' in result) return await again({ error: texts.lacks[result.lacks] }, 422);
      await this.desk.enter(visit, { id, ...result.entry });
    } catch (error) {
      if (error instanceof Refusal && error.problem.kind === 'invalid')
        return again({ error: texts.invalid }, 422);
      return await this.gone(visit, place, goneReason(error, 'tooFast'), typedWords(body));
    }
    return goOn();
  }

  /** Leads to the next field. A page with script gets it at once, without asking for it once more. */
  private async goOn(visit: Visit, place: VerifyPlace, atOnce: boolean, skip?: string): Promise<Answer> {
    const [{ task, ...counts }, waiting] = await Promise.all([
      this.desk.next(visit, place, skip),
      atOnce ? this.counts.of(visit) : undefined,
    ]);
    const path = verifyPath(place, task?.id);
    if (task === null || !atOnce) return seeOther(path);
    if (waiting) visit.paperWaiting = waiting;
    const process = await this.desk.process(visit, task.form.process, task.form.formVersion);
    const page = <FieldPage task={task} counts={counts} process={process} place={place} />;
    return showPage(page, 200, { headers: { 'content-location': path } });
  }

  private async page(
    visit: Visit,
    id: string,
    place: VerifyPlace,
    options: {
      wholePage?: boolean;
      attempt?: Attempt;
      status?: number;
      done?: string | undefined;
      received?: string | undefined;
    } = {},
  ): Promise<Answer> {
    const { task, ...counts } = await this.desk.task(visit, id, place.batch);
    visit.paperWaiting ??= await this.counts.of(visit);
    const process = await this.desk.process(visit, task.form.process, task.form.formVersion);
    const { status, ...shown } = options;
    return showPage(
      <FieldPage task={task} counts={counts} process={process} place={place} {...shown} />,
      status,
    );
  }

  private async gone(visit: Visit, place: VerifyPlace, reason: GoneReason, typed: string): Promise<Answer> {
    visit.paperWaiting ??= await this.counts.of(visit);
    return showPage(<GonePage reason={reason} typed={typed} place={place} />, 409);
  }
}

/** The words that were typed; a tick is nothing to keep. */
const typedWords = (body: Body): string =>
  textField(body, entryNames.kind) === 'text' ? trimText(textField(body, entryNames.value)) : '';

/** Why a field is not to be had; anything else that went wrong is thrown on. */
function goneReason(error: unknown, entered: GoneReason): GoneReason {
  if (!(error instanceof Refusal)) throw error;
  const { code, kind } = error.problem;
  if (code === 'intake.paper-field-held') return 'held';
  if (code === 'intake.paper-field-entered') return entered;
  if (kind === 'conflict' || kind === 'not-found') return 'changedNoMore';
  throw error;
}
