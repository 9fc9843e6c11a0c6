import { randomUUID } from 'node:crypto';
import { Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { Refusal } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import { fileNameOf } from '../../../api/form-file-name.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { ShowsNobody } from '../../../auth/shows.decorator.js';
import { PaperPictures } from '../pictures/paper-pictures.service.js';
import { type ChosenEdition, chosenEdition, editionForm, queryOf } from './chosen-edition.js';
import { PrintDesk } from './print-desk.service.js';
import { PrintPage } from './print.page.js';
import { printPath, runPath } from './print-paths.js';
import { PrintRunPage, PrintRunProgress } from './print-run.page.js';
import { PrintRuns } from './print-runs.js';
import { printTexts } from './print.texts.js';
import { tellChanges } from '../../../shell/tell-changes.js';
import { showPage, showPiece, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';
import { oneOf, typedText } from '../../../shell/form-schema.js';
import { PostForm, type RefusedForm } from '../../../shell/post-form.decorator.js';
import type { z } from 'zod';
import { formEditions, formSizes, languages } from '@gemeinsam/contracts';

const printForm = editionForm.extend({ copies: typedText(), key: typedText() });
type PrintForm = z.infer<typeof printForm>;
/** What is ordered is printed, so nothing is made up where an address may leave it out. */
const orderForm = printForm.extend({
  language: oneOf(languages),
  size: oneOf(formSizes),
  edition: oneOf(formEditions),
});

/** Ordering printed forms and getting them. */
@StaffPage('desk/paper/print', 'paper', 'lead', 'admin')
@ShowsNobody()
export class PrintController {
  constructor(
    private readonly desk: PrintDesk,
    private readonly pictures: PaperPictures,
  ) {}

  @Get()
  async page(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    return this.show(visit, printForm.parse(query), []);
  }

  /** Shows the form that is chosen, at an address that can be kept. */
  @PostForm('show', printForm)
  choose(form: PrintForm, @CurrentVisit() visit: Visit): Answer {
    const chosen = chosenEdition(form, [], visit.language);
    const copies = encodeURIComponent(form.copies.slice(0, 10));
    return seeOther(`${printPath}?${queryOf(chosen)}&copies=${copies}`);
  }

  @PostForm('', orderForm, 'orderAgain')
  async order(form: z.infer<typeof orderForm>, @CurrentVisit() visit: Visit): Promise<Answer> {
    const texts = printTexts(visit.language);
    // Nothing but digits: `1e2` and `0x10` are numbers to a program, and a slip of the finger to people.
    const copies = /^\d+$/.test(form.copies.trim()) ? Number(form.copies) : 0;
    const again = async (fault: FieldFault): Promise<Answer> => {
      return this.show(visit, form, [fault]);
    };
    if (copies < 1 || copies > 500) return again({ field: 'copies', message: texts.copiesProblem });
    const chosen = chosenEdition(form, [], visit.language);
    try {
      const run = await this.desk.order(visit, chosen, copies, form.key);
      return seeOther(runPath(run.id));
    } catch (error) {
      const fault = faultOf(error, visit);
      if (!fault) throw error;
      return again(fault);
    }
  }

  orderAgain({ typed, wrong }: RefusedForm, visit: Visit): Promise<Answer> {
    const message = printTexts(visit.language).notAnOption;
    return this.show(
      visit,
      printForm.parse(typed),
      [...wrong].map((field) => ({ field, message })),
    );
  }

  @Get('preview/:page')
  async picture(
    @CurrentVisit() visit: Visit,
    @Param('page', ParseIntPipe) page: number,
    @Query() query: unknown,
  ): Promise<Answer> {
    const preview = await this.desk.preview(
      visit,
      chosenEdition(editionForm.parse(query), [], visit.language),
    );
    if ('refused' in preview) throw preview.refused;
    return this.pictures.show(preview.keys[page - 1]);
  }

  @Get('list')
  async list(@CurrentVisit() visit: Visit): Promise<Answer> {
    const { language } = visit;
    const [processes, runs] = await Promise.all([this.desk.processes(visit), this.desk.runs(visit)]);
    return showPiece(
      <PrintRuns runs={runs} processes={processes} texts={printTexts(language)} language={language} />,
    );
  }

  @Get('events')
  async events(@CurrentVisit() visit: Visit): Promise<Answer> {
    return tellChanges(() => this.desk.runs(visit));
  }

  @Get('runs/:id')
  async run(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const [run, processes] = await Promise.all([this.desk.run(visit, id), this.desk.processes(visit)]);
    const process = processes.find((one) => one.slug === run.process);
    const title = process?.form.title[visit.language] ?? run.process;
    return showPage(<PrintRunPage run={run} title={title} />);
  }

  @Get('runs/:id/progress')
  async progress(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const { language } = visit;
    const run = await this.desk.run(visit, id);
    return showPiece(<PrintRunProgress run={run} texts={printTexts(language)} language={language} />);
  }

  @Get('runs/:id/events')
  async runEvents(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return tellChanges(() => this.desk.run(visit, id));
  }

  @Get('runs/:id/forms.pdf')
  async download(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const run = await this.desk.run(visit, id);
    if (!run.blobKey) return seeOther(runPath(id));
    const name = fileNameOf({ slug: `${run.copies}x-${run.process}`, ...run });
    return this.pictures.show(run.blobKey, { 'content-disposition': `attachment; filename="${name}"` });
  }

  private async show(visit: Visit, form: PrintForm, faults: readonly FieldFault[]): Promise<Answer> {
    const [processes, runs] = await Promise.all([this.desk.processes(visit), this.desk.runs(visit)]);
    const chosen = chosenEdition(form, processes, visit.language);
    const preview = await this.previewOf(visit, processes.length > 0, chosen);
    const refused = preview && 'refused' in preview ? faultOf(preview.refused, visit) : undefined;
    const all = faults.length === 0 && refused ? [refused] : faults;
    return showPage(
      <PrintPage
        processes={processes}
        chosen={chosen}
        copies={form.copies || '1'}
        orderKey={randomUUID()}
        {...(preview && 'keys' in preview ? { pages: preview.keys.length } : {})}
        runs={runs}
        faults={all}
      />,
      all.length > 0 ? 422 : 200,
    );
  }

  private previewOf(visit: Visit, any: boolean, chosen: ChosenEdition) {
    return any ? this.desk.preview(visit, chosen) : Promise.resolve(undefined);
  }
}

/** A refusal as words beside the field that is to be changed; `undefined` for one that no field can mend. */
function faultOf(error: unknown, visit: Visit): FieldFault | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const texts = printTexts(visit.language);
  const [field] = error.problem.fields ?? [];
  const noCard = field && texts.noCard[field.code];
  if (noCard) return { field: 'size', message: noCard };
  return error.kind === 'not-found' ? { field: 'slug', message: texts.gone } : undefined;
}
