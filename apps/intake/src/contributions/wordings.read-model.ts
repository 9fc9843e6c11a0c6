import type { OriginalWording, RequestOutput, wordingOf } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { formVersionNotFound } from '../processes/process.errors.js';
import { ProcessStore } from '../processes/process.store.js';
import { AmendmentEntity } from './amendment.entity.js';
import { ContributionEntity } from './contribution.entity.js';
import { OriginalEntity } from './original.entity.js';
import { type Wording, writtenTexts } from './written-texts.js';

/** The texts of a contribution one by one: as everybody reads them, and as they were written. */
@Injectable()
export class Wordings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly processes: ProcessStore,
  ) {}

  async of(contributionId: string): Promise<RequestOutput<typeof wordingOf>> {
    const found = await this.dataSource.manager.findOneBy(ContributionEntity, { id: contributionId });
    if (!found || found.state === 'erased') return null;
    const amendments = await this.dataSource.manager.find(AmendmentEntity, {
      where: { contributionId },
      order: { version: 'asc' },
    });
    const { version, language, title, answers } = found;
    return { version, language, texts: await this.texts(found, { title, answers, amendments }) };
  }

  async original(contributionId: string): Promise<OriginalWording | null> {
    const { manager } = this.dataSource;
    const [kept, found] = await Promise.all([
      manager.findOneBy(OriginalEntity, { contributionId }),
      manager.findOneBy(ContributionEntity, { id: contributionId }),
    ]);
    if (!kept || !found) return null;
    const { reference, language } = found;
    return {
      contributionId,
      reference,
      language,
      title: kept.title,
      texts: await this.texts(found, kept),
      ...(kept.summary === null ? {} : { summary: kept.summary }),
    };
  }

  /** The words of their author where what is published has black passages. */
  async asWritten(contributionId: string): Promise<Wording | null> {
    return this.dataSource.manager.findOneBy(OriginalEntity, { contributionId });
  }

  private async texts({ processId, formVersion }: ContributionEntity, wording: Wording) {
    const form = (await this.processes.form(processId, formVersion)) ?? formVersionNotFound(formVersion);
    return writtenTexts(form, wording);
  }
}
