import {
  getProcess,
  listProcesses,
  type ProcessView,
  publishProcess,
  type RequestInput,
} from '@gemeinsam/contracts';
import { Clock, type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { FormVersions } from './form-versions.read-model.js';
import { ProcessCatalogue } from './process-catalogue.read-model.js';
import { viewOf } from './process.js';
import { PublishProcess } from './publish-process.service.js';

@Controller()
export class ProcessesController {
  constructor(
    private readonly catalogue: ProcessCatalogue,
    private readonly formVersions: FormVersions,
    private readonly publishing: PublishProcess,
    private readonly clock: Clock,
  ) {}

  @RequestHandler(listProcesses)
  async list({ onlyOpen }: RequestInput<typeof listProcesses>): Promise<ProcessView[]> {
    const views = (await this.catalogue.all()).map((published) => viewOf(published, this.clock.now()));
    return onlyOpen ? views.filter((view) => view.open) : views;
  }

  @RequestHandler(getProcess)
  async get({ slug, formVersion }: RequestInput<typeof getProcess>): Promise<ProcessView> {
    const published = await this.catalogue.get(slug);
    const form = formVersion === undefined ? undefined : await this.formVersions.get(published, formVersion);
    return viewOf(published, this.clock.now(), form);
  }

  @RequestHandler(publishProcess)
  async publish(
    input: RequestInput<typeof publishProcess>,
    { actor, correlationId }: RequestContext,
  ): Promise<ProcessView> {
    return viewOf(await this.publishing.publish(input, { by: actor.id, correlationId }), this.clock.now());
  }
}
