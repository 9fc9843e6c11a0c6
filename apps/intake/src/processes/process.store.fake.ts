import type { FormDefinition, LocalizedText } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { PublishedProcess } from './process.js';
import { ProcessStore } from './process.store.js';

/** In memory, for unit specs. Keeps copies, as a database does. */
export class FakeProcessStore extends ProcessStore {
  private readonly current = new Map<string, PublishedProcess>();
  private readonly forms = new Map<string, FormDefinition>();
  /** How often all processes were read. */
  reads = 0;

  async lock(_tx: Tx, slug: string): Promise<PublishedProcess | undefined> {
    return structuredClone(this.current.get(slug));
  }

  async save(_tx: Tx, published: PublishedProcess): Promise<void> {
    const { form, slug } = published.process;
    const key = `${published.id}/${form.version}`;
    if (!this.forms.has(key)) this.forms.set(key, structuredClone(form));
    this.current.set(slug, structuredClone(published));
  }

  async consentText(_tx: Tx, processId: string, consentVersion: string): Promise<LocalizedText | undefined> {
    const forms = [...this.forms].filter(([key]) => key.startsWith(`${processId}/`)).map(([, form]) => form);
    return forms.find(({ consent }) => consent.version === consentVersion)?.consent.text;
  }

  async all(): Promise<PublishedProcess[]> {
    this.reads += 1;
    return structuredClone([...this.current.values()]);
  }

  async form(processId: string, version: number): Promise<FormDefinition | undefined> {
    return this.forms.get(`${processId}/${version}`);
  }
}
