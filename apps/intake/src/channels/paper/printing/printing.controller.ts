import {
  createPrintRun,
  type FormLayout,
  formLayout,
  getPrintRun,
  listPrintRuns,
  previewForm,
  type PrintRun,
  renderForm,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CreatePrintRun } from './create-print-run.service.js';
import { PreviewForm } from './preview-form.service.js';
import { PrintForm } from './print-form.service.js';
import { PrintRuns } from './print-runs.read-model.js';

/** Forms on paper: at once, in numbers, as a picture, as measures. */
@Controller()
export class PrintingController {
  constructor(
    private readonly printing: PrintForm,
    private readonly previews: PreviewForm,
    private readonly creating: CreatePrintRun,
    private readonly runs: PrintRuns,
  ) {}

  @RequestHandler(renderForm)
  render(input: RequestInput<typeof renderForm>): Promise<RequestOutput<typeof renderForm>> {
    return this.printing.print(input, input.copies);
  }

  @RequestHandler(formLayout)
  layout(input: RequestInput<typeof formLayout>): Promise<FormLayout> {
    return this.printing.layout(input);
  }

  @RequestHandler(previewForm)
  preview(input: RequestInput<typeof previewForm>): Promise<RequestOutput<typeof previewForm>> {
    return this.previews.preview(input);
  }

  @RequestHandler(createPrintRun)
  async create(
    { copies, key, ...asked }: RequestInput<typeof createPrintRun>,
    { actor }: RequestContext,
  ): Promise<PrintRun> {
    return this.runs.get(await this.creating.create(asked, copies, key, actor));
  }

  @RequestHandler(getPrintRun)
  run({ id }: RequestInput<typeof getPrintRun>): Promise<PrintRun> {
    return this.runs.get(id);
  }

  @RequestHandler(listPrintRuns)
  list({ limit, cursor }: RequestInput<typeof listPrintRuns>): Promise<RequestOutput<typeof listPrintRuns>> {
    return this.runs.list(limit, cursor);
  }
}
