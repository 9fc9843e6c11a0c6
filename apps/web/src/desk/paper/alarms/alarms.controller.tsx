import { Get, Query } from '@nestjs/common';
import { alarmWays } from '@gemeinsam/contracts';
import { Refusal, refuse } from '@gemeinsam/service-kit';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { asBody, textField, type Body } from '../../../shell/body-fields.js';
import { PaperPictures } from '../pictures/paper-pictures.service.js';
import { uuidIn, withQuery } from './alarm-address.js';
import { AlarmDesk } from './alarm-desk.service.js';
import type { JustDone } from './alarm-done.js';
import type { AlarmPageProps } from './alarm.page.js';
import { AlarmPages } from './alarm-pages.service.js';
import { alarmPath } from './alarm-paths.js';
import { assignFaults, troubleOf } from './alarm-trouble.js';
import { AlarmsPage } from './alarms.page.js';
import { alarmsTexts } from './alarms.texts.js';
import { settleForm, settleInput } from './settle-input.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';
import { typedId } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

const reopenForm = z.object({ batch: typedId() });

/** Sheets and files without a place: what there is, and settling one after the other. */
@StaffPage('desk/paper/alarms', 'paper', 'lead', 'admin')
@Shows('paper.alarm')
export class AlarmsController {
  constructor(
    private readonly desk: AlarmDesk,
    private readonly pages: AlarmPages,
    private readonly pictures: PaperPictures,
  ) {}

  @Shows('paper.alarms')
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const asked = asBody(query);
    const state = textField(asked, 'state') === 'settled' ? 'settled' : 'open';
    const batchId = uuidIn(asked, 'batch');
    const cursor = textField(asked, 'cursor');
    const page = await this.desk.list(visit, {
      state,
      ...(batchId && { batchId }),
      ...(cursor && { cursor }),
    });
    const name = batchId && (page.items[0]?.batch.name ?? (await this.desk.batchName(visit, batchId)));
    const done = doneOf(asked);
    return showPage(
      <AlarmsPage
        state={state}
        page={page}
        {...(batchId && name && { batch: { id: batchId, name } })}
        {...(done && { done })}
      />,
    );
  }

  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: unknown): Promise<Answer> {
    const asked = asBody(query);
    const done = doneOf(asked);
    return this.pages.page(visit, id, uuidIn(asked, 'batch'), { ...(done && { done }) });
  }

  @Shows('paper.picture')
  @Get(':id/picture')
  async picture(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return this.pictures.show((await this.desk.get(visit, id)).imageKey);
  }

  @Shows('paper.picture')
  @Get(':id/picture/first')
  async firstPicture(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const alarm = await this.desk.get(visit, id);
    return this.pictures.show(await this.desk.firstPicture(visit, alarm));
  }

  @PostForm(':id/settle', settleForm)
  async settle(
    form: z.infer<typeof settleForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    const { batch } = form;
    const { language } = visit;
    const texts = alarmsTexts(language);
    const read = settleInput(id, form, texts, language);
    if (!read) return refuse('web.no-such-way', 'invalid', 'There is no such way to settle an alarm.');
    const again = async (status: number, more: Partial<AlarmPageProps>): Promise<Answer> => {
      return this.pages.page(visit, id, batch, more, status);
    };
    if ('faults' in read) return again(422, { input: { ...read.kept, faults: read.faults } });
    try {
      await this.desk.settle(visit, read.input);
    } catch (error) {
      const faults = read.input.way === 'assign' ? assignFaults(error, texts) : undefined;
      if (faults) return again(422, { input: { ...read.kept, faults } });
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      const trouble = troubleOf(error, await this.desk.get(visit, id), read.kept, texts, language);
      return again(409, { input: read.kept, ...(trouble && { trouble }) });
    }
    return seeOther(await this.pages.afterwards(visit, id, read.input.way, batch));
  }

  @PostForm(':id/reopen', reopenForm)
  async reopen(
    { batch }: z.infer<typeof reopenForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    try {
      await this.desk.reopen(visit, id);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      const reasons = alarmsTexts(visit.language).cannotReopen;
      if (!Object.hasOwn(reasons, error.code)) throw error;
      const trouble = { sentences: [reasons[error.code as keyof typeof reasons]] };
      return this.pages.page(visit, id, batch, { trouble }, 409);
    }
    return seeOther(withQuery(alarmPath(id, batch), { done: 'reopened' }));
  }
}

/** What the address says has just been done. */
function doneOf(asked: Body): JustDone | undefined {
  const done = textField(asked, 'done');
  if (done === 'reopened') return 'reopened';
  const way = alarmWays.find((one) => one === done);
  const alarm = uuidIn(asked, 'of');
  return way && { way, ...(alarm && { alarm }) };
}
