import { Refusal } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { FormVersions } from '../../../processes/form-versions.read-model.js';
import { ProcessCatalogue } from '../../../processes/process-catalogue.read-model.js';
import type { PrintedProcess } from '@gemeinsam/paper/form/printed-process';

/** Forms as they were printed, of any version. */
@Injectable()
export class PrintedForms {
  constructor(
    private readonly catalogue: ProcessCatalogue,
    private readonly versions: FormVersions,
  ) {}

  /** The form as it is printed now; refuses an unknown process. */
  async current(slug: string): Promise<PrintedProcess> {
    const { process } = await this.catalogue.get(slug);
    return process;
  }

  /** The form of that version, or `null` when there never was one. */
  async find(slug: string, version: number): Promise<PrintedProcess | null> {
    try {
      const published = await this.catalogue.get(slug);
      return { ...published.process, form: await this.versions.get(published, version) };
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'not-found') return null;
      throw error;
    }
  }
}
