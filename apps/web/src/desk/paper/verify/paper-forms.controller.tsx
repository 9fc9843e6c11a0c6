import { Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { type Problem, trimText } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { textField, type Body } from '../../../shell/body-fields.js';
import { tooLong } from '../../../shell/definition-form/problem-messages.js';
import { sheetFaults } from '../sheet-faults.js';
import { VerifyDesk } from './verify-desk.service.js';
import { longestReason, PaperFormPage, type PaperFormPageProps } from './paper-form.page.js';
import { postedValues } from './paper-values.js';
import { changedValues, shownValues } from './shown-values.js';
import { pictureOf } from '../form-pages.js';
import { PaperPictures } from '../pictures/paper-pictures.service.js';
import { doneInWords } from './done-in-words.js';
import { verifyTexts } from './verify.texts.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id, PostedFields } from '../../../shell/request.decorator.js';
import { typedLine, typedText } from '../../../shell/form-schema.js';
import { PostForm, type RefusedForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

const discarded = z.object({
  reason: typedLine(z.string().min(3).max(longestReason)),
  version: typedText(z.coerce.number().catch(0)),
});

/** Completing one sheet after the other. */
@StaffPage('desk/paper/forms', 'paper', 'lead', 'admin')
@Shows('paper.form')
export class PaperFormsController {
  constructor(
    private readonly desk: VerifyDesk,
    private readonly pictures: PaperPictures,
  ) {}

  @Get(':id')
  async show(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const { form, process } = await this.desk.openForm(visit, id);
    return showPage(
      <PaperFormPage
        form={form}
        process={process}
        values={shownValues(form)}
        done={doneInWords(query['done'], visit.language)}
      />,
    );
  }

  @Post(':id')
  async saveOrSubmit(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @PostedFields() body: Body,
  ): Promise<Answer> {
    const { form, process } = await this.desk.openForm(visit, id);
    const values = postedValues(process.form, body);
    const changed = changedValues(form, values);
    try {
      const { version } =
        Object.keys(changed).length > 0
          ? await this.desk.save(visit, id, versionOf(body), changed)
          : { version: versionOf(body) };
      if (textField(body, 'action') !== 'submit') return seeOther(`/desk/paper/forms/${id}?done=saved`);
      const { reference } = await this.desk.submit(visit, id, version);
      return seeOther(`/desk/paper/verify?batch=${form.batchId}&done=${reference}&of=${id}`);
    } catch (error) {
      const problem = refusedInput(error);
      const { language } = visit;
      // After a refused submit the values are saved and the version has moved on.
      const now = problem.kind === 'conflict' ? form : await this.desk.form(visit, id);
      const page = (
        <PaperFormPage
          form={now}
          process={process}
          values={values}
          faults={sheetFaults(withoutAddress(problem), process.form, language)}
          conflict={problem.kind === 'conflict'}
          cameBack
          stillOpen={problem.code === 'intake.paper-form-incomplete'}
          consentMissing={problem.code === 'intake.paper-consent-missing'}
        />
      );
      return showPage(page, problem.kind === 'conflict' ? 409 : 422);
    }
  }

  @PostForm(':id/discard', discarded, 'discardAgain')
  async discard(
    { reason, version }: z.infer<typeof discarded>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    try {
      const { batchId } = await this.desk.discard(visit, id, version, reason);
      return seeOther(`/desk/paper/verify?batch=${batchId}&done=discarded&of=${id}`);
    } catch (error) {
      if (refusedInput(error).kind !== 'conflict') throw error;
      return this.discarding(
        visit,
        id,
        { reason, problem: verifyTexts(visit.language).discardAfterChange },
        409,
      );
    }
  }

  async discardAgain({ typed }: RefusedForm, visit: Visit, id: string): Promise<Answer> {
    const reason = trimText(textField(typed, 'reason'));
    const problem = tooLong(reason, longestReason, visit.language) ?? verifyTexts(visit.language).needReason;
    return this.discarding(visit, id, { reason, problem }, 422);
  }

  private async discarding(
    visit: Visit,
    id: string,
    discarding: PaperFormPageProps['discarding'],
    status: 409 | 422,
  ): Promise<Answer> {
    const { form, process } = await this.desk.openForm(visit, id);
    return showPage(
      <PaperFormPage
        form={form}
        process={process}
        values={shownValues(form)}
        conflict={status === 409}
        discarding={discarding}
      />,
      status,
    );
  }

  @Shows('paper.picture')
  @Get(':id/crops/:field')
  async crop(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Param('field') field: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const part = Number(query['part'] ?? 0);
    return this.pictures.show(await this.desk.cropKey(visit, id, field, part));
  }

  @Shows('paper.picture')
  @Get(':id/pages/:page')
  async pageImage(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Param('page', ParseIntPipe) page: number,
  ): Promise<Answer> {
    const form = await this.desk.form(visit, id);
    return this.pictures.show(pictureOf(form, page));
  }
}

const versionOf = (body: Body): number => Number(textField(body, 'version')) || 0;

function refusedInput(error: unknown): Problem {
  if (error instanceof Refusal && (error.problem.kind === 'invalid' || error.problem.kind === 'conflict'))
    return error.problem;
  throw error;
}

/** The fields of an address stand beside the other contact fields on paper. */
const withoutAddress = ({ code, fields = [] }: Problem): Pick<Problem, 'code' | 'fields'> => ({
  code,
  fields: fields.map((field) => ({
    ...field,
    pointer:
      field.pointer === '/contact/address'
        ? '/contact/street'
        : field.pointer.replace('/contact/address/', '/contact/'),
  })),
});
