import { isDeepStrictEqual } from 'node:util';
import { processPublishedV1, type ParticipationProcess } from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { newId, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import {
  closesBeforeItOpens,
  consentVersionTaken,
  formVersionOutdated,
  formVersionTaken,
} from './process.errors.js';
import type { PublishedProcess } from './process.js';
import { ProcessStore } from './process.store.js';

export interface Publishing {
  by: string;
  correlationId?: string;
}

/** Publishes a process or a change of it. A published form version never changes; the same content again changes nothing. */
@Injectable()
export class PublishProcess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ProcessStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async publish(process: ParticipationProcess, publishing: Publishing): Promise<PublishedProcess> {
    if (Date.parse(process.closesAt) <= Date.parse(process.opensAt)) closesBeforeItOpens();
    return this.unitOfWork.run(async (tx) => {
      const before = await this.store.lock(tx, process.slug);
      if (before && isUnchanged(before, process)) return before;
      const after = { id: before?.id ?? newId(), revision: (before?.revision ?? 0) + 1, process };
      await this.write(tx, after, publishing);
      return after;
    });
  }

  /** Publishes unless the process runs already with this or a newer form; dates that were set once stay. */
  async publishFirst(process: ParticipationProcess, publishing: Publishing): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const before = await this.store.lock(tx, process.slug);
      if (before && before.process.form.version >= process.form.version) return;
      const after = before
        ? { id: before.id, revision: before.revision + 1, process: { ...before.process, form: process.form } }
        : { id: newId(), revision: 1, process };
      await this.write(tx, after, publishing);
    });
  }

  /** What people agreed to under a version stays what it says; a changed wording, in whatever language, needs another version. */
  private async keepConsentAsAgreed(tx: Tx, { id, process }: PublishedProcess): Promise<void> {
    const { version, text } = process.form.consent;
    const agreed = await this.store.consentText(tx, id, version);
    if (!agreed) return;
    const now: Partial<Record<string, string>> = plain(text) as typeof text;
    const then: Partial<Record<string, string>> = agreed;
    const changed = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(
      (language) => then[language] !== now[language],
    );
    if (changed.length > 0) consentVersionTaken(version, changed);
  }

  private async write(tx: Tx, published: PublishedProcess, { by, correlationId }: Publishing): Promise<void> {
    const { id, process } = published;
    await this.keepConsentAsAgreed(tx, published);
    await this.store.save(tx, published, this.clock.now(), by);
    await this.outbox.add(
      tx,
      processPublishedV1,
      {
        processId: id,
        slug: process.slug,
        formVersion: process.form.version,
        opensAt: process.opensAt,
        closesAt: process.closesAt,
        decisionDays: process.decisionDays,
        ...(process.undoMinutes !== undefined && { undoMinutes: process.undoMinutes }),
        title: { de: process.form.title.de, en: process.form.title.en },
      },
      { correlationId },
    );
  }
}

function isUnchanged(before: PublishedProcess, process: ParticipationProcess): boolean {
  const old = before.process.form;
  if (process.form.version < old.version) formVersionOutdated(old.version);
  if (process.form.version === old.version && !isDeepStrictEqual(plain(process.form), plain(old)))
    formVersionTaken(old.version);
  return isDeepStrictEqual(plain(process), plain(before.process));
}

/** As it comes back from the database: members that are undefined are gone. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
