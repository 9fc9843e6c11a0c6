import type { FormDefinition } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { formVersionNotFound } from './process.errors.js';
import type { PublishedProcess } from './process.js';
import { ProcessStore } from './process.store.js';

/** Forms of any version, as they were published. */
@Injectable()
export class FormVersions {
  constructor(private readonly store: ProcessStore) {}

  /** The form, or a refusal `intake.form-version-not-found`. */
  async get({ id, process }: PublishedProcess, version: number): Promise<FormDefinition> {
    if (version === process.form.version) return process.form;
    return (await this.store.form(id, version)) ?? formVersionNotFound(version);
  }
}
