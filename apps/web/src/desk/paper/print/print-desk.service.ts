import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  createPrintRun,
  getPrintRun,
  listPrintRuns,
  listProcesses,
  previewForm,
  type PrintRun,
  type ProcessView,
} from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import type { ChosenEdition } from './chosen-edition.js';
import type { Visit } from '../../../shell/visit.js';

/** What the print desk asks of intake, for the person of a request. */
@Injectable()
export class PrintDesk {
  constructor(private readonly client: RequestClient) {}

  processes(visit: Visit): Promise<ProcessView[]> {
    return this.client.ask(listProcesses, { onlyOpen: true }, visit);
  }

  async runs(visit: Visit): Promise<PrintRun[]> {
    return (await this.client.ask(listPrintRuns, { limit: 25 }, visit)).items;
  }

  run(visit: Visit, id: string): Promise<PrintRun> {
    return this.client.ask(getPrintRun, { id }, visit);
  }

  order(visit: Visit, chosen: ChosenEdition, copies: number, key: string): Promise<PrintRun> {
    // A key that is none comes from a page that was tampered with; the order counts as a new one.
    const valid = /^[0-9a-f-]{36}$/.test(key) ? key : randomUUID();
    return this.client.ask(
      createPrintRun,
      { ...chosen, copies, key: valid },
      { ...visit, timeoutMs: 15_000 },
    );
  }

  /** The pictures of a form; a reason in place of them where the form cannot be printed like this. */
  async preview(visit: Visit, chosen: ChosenEdition): Promise<{ keys: string[] } | { refused: Refusal }> {
    try {
      const { pages } = await this.client.ask(previewForm, chosen, {
        ...visit,
        timeoutMs: 15_000,
      });
      return { keys: pages.map(({ blobKey }) => blobKey) };
    } catch (error) {
      if (error instanceof Refusal) return { refused: error };
      throw error;
    }
  }
}
