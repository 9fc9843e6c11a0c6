import { aiRegisterOf, screeningReport, switchRecogniser } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ShowsNobody } from '../../auth/shows.decorator.js';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { type Answer, seeOther, sendFile, showPage } from '../../shell/answer.js';
import { oneOf, typedText } from '../../shell/form-schema.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { CurrentVisit } from '../../shell/request.decorator.js';
import { orWhenAway } from '../../shell/service-away.js';
import type { Visit } from '../../shell/visit.js';
import { ScreeningPage } from './screening.page.js';

const switchForm = z.object({
  recogniser: typedText(z.string().min(1).max(100)),
  turn: oneOf(['on', 'off']),
});

/** What the programs are worth that look at texts, and whether they do. For leads. */
@StaffPage('moderation/screening', 'lead', 'admin')
@ShowsNobody()
export class ScreeningController {
  constructor(private readonly client: RequestClient) {}

  @Get()
  async show(@CurrentVisit() visit: Visit, @Query() { done }: Record<string, unknown>): Promise<Answer> {
    const report = await this.client.ask(screeningReport, {}, visit).catch(orWhenAway(undefined));
    return showPage(
      <ScreeningPage report={report} done={report?.find(({ name }) => name === done)} />,
      report ? 200 : 503,
    );
  }

  @PostForm('', switchForm)
  async turn(
    { recogniser, turn }: z.infer<typeof switchForm>,
    @CurrentVisit() visit: Visit,
  ): Promise<Answer> {
    await this.client.ask(switchRecogniser, { recogniser, isOn: turn === 'on' }, visit);
    return seeOther(`/moderation/screening?done=${recogniser}`);
  }

  @Get('register')
  async register(@CurrentVisit() visit: Visit): Promise<Answer> {
    const register = await this.client.ask(aiRegisterOf, {}, visit);
    return sendFile('application/json; charset=utf-8', `${JSON.stringify(register, null, 2)}\n`, {
      'content-disposition': 'attachment; filename="ai-register.json"',
      'cache-control': 'private, no-store',
    });
  }
}
