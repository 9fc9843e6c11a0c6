import {
  listProcesses,
  listPublicLog,
  listReasons,
  type DeclineReason,
  type LocalizedText,
  type LogEntry,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { orWhenAway } from '../../shell/service-away.js';
import type { Visit } from '../../shell/visit.js';

const onPage = 50;
/** As many as moderation answers at once. */
const inFile = 1000;

export interface LogPage {
  entries: LogEntry[];
  /** Names of processes; a process without one is shown by its code. */
  processes: ReadonlyMap<string, LocalizedText>;
  reasons: DeclineReason[];
  /** Only the first page shows what the log ends in. */
  newest: boolean;
}

/** What the public log of decisions shows. */
@Injectable()
export class DecisionLog {
  constructor(private readonly requests: RequestClient) {}

  /** The latest entries, or those before one. */
  async page(visit: Visit, before: number | undefined): Promise<LogPage> {
    const [entries, processes, { reasons }] = await Promise.all([
      this.requests.ask(listPublicLog, { before, limit: onPage }, visit),
      this.requests.ask(listProcesses, { onlyOpen: false }, visit).catch(orWhenAway([])),
      this.requests.ask(listReasons, {}, visit),
    ]);
    return {
      entries,
      reasons,
      processes: new Map(processes.map(({ slug, form }) => [slug, form.title])),
      newest: before === undefined,
    };
  }

  after(visit: Visit, number: number): Promise<LogEntry[]> {
    return this.requests.ask(listPublicLog, { after: number, limit: inFile }, visit);
  }
}
